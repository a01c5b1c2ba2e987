package dev.shakedown.observation.diagnosis;

import static org.assertj.core.api.Assertions.assertThat;

import dev.shakedown.observation.Diagnosis;
import dev.shakedown.observation.Dialogue;
import dev.shakedown.observation.Event;
import dev.shakedown.observation.Expectations;
import dev.shakedown.scenario.Cause;
import org.junit.jupiter.api.Test;

class RevokedTest {

    private final Rule rule = new Revoked();

    @Test
    void tellsAClientThatNeverAsked() {
        Diagnosis found = diagnosis(Dialogue.open().handshake().request(9));

        assertThat(found.text()).contains("asked for a stapled OCSP response and got none", "never asked");
        assertThat(found.fix()).startsWith("turn on revocation checking");
    }

    @Test
    void tellsAClientThatAskedAndIgnoredTheAnswer() {
        Diagnosis found = diagnosis(Dialogue.open()
                .handshake()
                .then(new Event.RevocationFetched("ocsp", "revoked"))
                .request(9));

        assertThat(found.text()).contains("asked the revocation service (ocsp) and was told: revoked.");
        assertThat(found.fix()).startsWith("the client asked and went on");
    }

    @Test
    void tellsTheServerWhatToDoWhereTheClientRefused() {
        Diagnosis found = diagnosis(Dialogue.open().handshake().alert("certificate_revoked"));

        assertThat(found.cause()).isEqualTo(Cause.REVOKED_CERTIFICATE);
        assertThat(found.fix()).startsWith("replace the certificate");
    }

    @Test
    void isSilentOnOtherCauses() {
        Dialogue dialogue = Dialogue.open().handshake().request(9);

        assertThat(rule.diagnose(Cases.of("x", Expectations.reject(Cause.CLIENT_SOFTWARE), dialogue)))
                .isEmpty();
    }

    private Diagnosis diagnosis(Dialogue dialogue) {
        return rule.diagnose(Cases.of("revoked-ocsp", Expectations.reject(Cause.REVOKED_CERTIFICATE), dialogue))
                .orElseThrow();
    }
}
