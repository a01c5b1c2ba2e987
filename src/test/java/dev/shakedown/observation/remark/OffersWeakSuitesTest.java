package dev.shakedown.observation.remark;

import static org.assertj.core.api.Assertions.assertThat;

import dev.shakedown.observation.Dialogue;
import dev.shakedown.observation.Remark;
import dev.shakedown.scenario.Severity;
import java.util.List;
import org.junit.jupiter.api.Test;

class OffersWeakSuitesTest {

    private final RemarkRule rule = new OffersWeakSuites();

    @Test
    void namesThemAndWhatIsWeak() {
        assertThat(offering("TLS_AES_128_GCM_SHA256", "TLS_RSA_WITH_RC4_128_SHA", "TLS_RSA_WITH_NULL_SHA"))
                .singleElement()
                .satisfies(remark -> {
                    assertThat(remark.severity()).isEqualTo(Severity.HIGH);
                    assertThat(remark.text())
                            .isEqualTo("The client offers weak cipher suites (RC4, NULL): TLS_RSA_WITH_RC4_128_SHA,"
                                    + " TLS_RSA_WITH_NULL_SHA.");
                });
    }

    @Test
    void isLessLoudAboutTripleDes() {
        assertThat(offering("TLS_RSA_WITH_3DES_EDE_CBC_SHA"))
                .singleElement()
                .satisfies(remark -> assertThat(remark.severity()).isEqualTo(Severity.MEDIUM));
    }

    @Test
    void isSilentOnSuitesThatProtect() {
        assertThat(offering("TLS_AES_128_GCM_SHA256", "TLS_ECDHE_RSA_WITH_AES_128_CBC_SHA", "0x00ff", "0xdada"))
                .isEmpty();
    }

    private List<Remark> offering(String... suites) {
        return Scenes.remarks(rule, Dialogue.open().hello(hello -> Scenes.suites(hello, suites)));
    }
}
