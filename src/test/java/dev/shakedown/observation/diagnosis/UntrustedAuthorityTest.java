package dev.shakedown.observation.diagnosis;

import static org.assertj.core.api.Assertions.assertThat;

import dev.shakedown.certs.CertificateFacts;
import dev.shakedown.observation.Dialogue;
import dev.shakedown.observation.Expectations;
import dev.shakedown.scenario.Cause;
import org.junit.jupiter.api.Test;

class UntrustedAuthorityTest {

    private final Rule rule = new UntrustedAuthority();

    @Test
    void tellsASelfSignedCertificate() {
        assertThat(text(Dialogue.certificate("me", "me", "localhost")))
                .startsWith("The certificate of 'me' is signed by itself.");
    }

    @Test
    void namesTheIssuerAtTheEndOfTheChain() {
        assertThat(text(
                        Dialogue.certificate("leaf", "Intermediate", "localhost"),
                        Dialogue.certificate("Intermediate", "Unknown root")))
                .startsWith("The server sent 2 certificates, which end with 'Intermediate', issued by 'Unknown root'");
    }

    @Test
    void speaksInGeneralWithoutFacts() {
        assertThat(text()).startsWith("The server's certificate comes from no authority");
    }

    @Test
    void isSilentOnOtherCauses() {
        Dialogue dialogue = Dialogue.open().handshake().request(9);

        assertThat(rule.diagnose(Cases.of("x", Expectations.reject(Cause.REVOKED_CERTIFICATE), dialogue)))
                .isEmpty();
    }

    private String text(CertificateFacts... chain) {
        Dialogue dialogue = Dialogue.open().hello().serves(chain).flight13().alert("unknown_ca");
        return rule.diagnose(Cases.of("x", Expectations.reject(Cause.UNTRUSTED_CERTIFICATE_AUTHORITY), dialogue))
                .orElseThrow()
                .text();
    }
}
