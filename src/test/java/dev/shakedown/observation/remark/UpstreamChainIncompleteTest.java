package dev.shakedown.observation.remark;

import static org.assertj.core.api.Assertions.assertThat;

import dev.shakedown.certs.CertificateFacts;
import dev.shakedown.observation.Dialogue;
import dev.shakedown.observation.Remark;
import java.util.List;
import org.junit.jupiter.api.Test;

class UpstreamChainIncompleteTest {

    private final RemarkRule rule = new UpstreamChainIncomplete();

    @Test
    void namesTheIssuerThatIsNotSent() {
        assertThat(with(Dialogue.certificate("leaf", "Corporate CA", "a.test")))
                .singleElement()
                .satisfies(remark -> assertThat(remark.text()).contains("'Corporate CA'"));
    }

    @Test
    void isSilentOnAChainAndOnASelfSignedCertificate() {
        assertThat(with(Dialogue.LEAF, Dialogue.certificate("Sandbox", "Root"))).isEmpty();
        assertThat(with(Dialogue.certificate("me", "me", "a.test"))).isEmpty();
    }

    private List<Remark> with(CertificateFacts... chain) {
        return Scenes.remarks(rule, Scenes.upstream("TLSv1.3", "TLS_AES_128_GCM_SHA256", chain));
    }
}
