package dev.shakedown.observation.diagnosis;

import static org.assertj.core.api.Assertions.assertThat;

import dev.shakedown.certs.CertificateFacts;
import dev.shakedown.observation.Dialogue;
import dev.shakedown.observation.Expectations;
import dev.shakedown.scenario.Cause;
import org.junit.jupiter.api.Test;

class HostNameTest {

    private final Rule rule = new HostName();

    @Test
    void namesBothNames() {
        Case seen = wrongHost(Dialogue.certificate("a", "Sandbox", "a.test", "b.test"));

        assertThat(rule.diagnose(seen)).hasValueSatisfying(found -> {
            assertThat(found.cause()).isEqualTo(Cause.CERTIFICATE_NAME_MISMATCH);
            assertThat(found.text())
                    .startsWith("The client asked for 'shop.test'; the certificate is for 'a.test', 'b.test'.");
            assertThat(found.fix()).contains("host name check");
        });
    }

    @Test
    void tellsACertificateWithoutAlternativeNames() {
        assertThat(rule.diagnose(wrongHost(Dialogue.certificate("shop.test", "Sandbox"))))
                .hasValueSatisfying(found -> assertThat(found.text()).contains("only the common name 'shop.test'"));
    }

    @Test
    void isSilentOnOtherCauses() {
        Dialogue dialogue = Dialogue.open().handshake().request(9);

        assertThat(rule.diagnose(Cases.of("x", Expectations.reject(Cause.REVOKED_CERTIFICATE), dialogue)))
                .isEmpty();
    }

    private static Case wrongHost(CertificateFacts leaf) {
        Dialogue dialogue = Dialogue.open()
                .helloTo("shop.test")
                .serves(leaf)
                .flight13()
                .completed("TLSv1.3")
                .request(9);
        return Cases.of("wrong-host", Expectations.reject(Cause.CERTIFICATE_NAME_MISMATCH), dialogue);
    }
}
