package dev.shakedown.observation.remark;

import static org.assertj.core.api.Assertions.assertThat;

import dev.shakedown.certs.CertificateFacts;
import dev.shakedown.observation.Dialogue;
import dev.shakedown.observation.Remark;
import dev.shakedown.scenario.Severity;
import java.util.List;
import org.junit.jupiter.api.Test;

class UpstreamWeakCertificateTest {

    private final RemarkRule rule = new UpstreamWeakCertificate();

    @Test
    void namesTheFirst() {
        assertThat(with(certificate("RSA 1024", "SHA256withRSA")))
                .singleElement()
                .satisfies(remark -> {
                    assertThat(remark.severity()).isEqualTo(Severity.HIGH);
                    assertThat(remark.text()).contains("'shop.test'", "1024 bits");
                });
        assertThat(with(certificate("RSA 2048", "SHA1withRSA"))).hasSize(1);
        assertThat(with(Dialogue.LEAF)).isEmpty();
    }

    private List<Remark> with(CertificateFacts leaf) {
        return Scenes.remarks(rule, Scenes.upstream("TLSv1.3", "TLS_AES_128_GCM_SHA256", leaf));
    }

    private static CertificateFacts certificate(String key, String signature) {
        return new CertificateFacts("shop.test", "CA", List.of("shop.test"), null, null, key, signature, List.of());
    }
}
