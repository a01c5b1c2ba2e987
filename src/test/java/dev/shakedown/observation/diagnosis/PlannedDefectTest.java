package dev.shakedown.observation.diagnosis;

import static org.assertj.core.api.Assertions.assertThat;

import dev.shakedown.observation.Confidence;
import dev.shakedown.observation.Dialogue;
import dev.shakedown.observation.Expectations;
import dev.shakedown.scenario.Cause;
import org.junit.jupiter.api.Test;

class PlannedDefectTest {

    private final Rule rule = new PlannedDefect();

    @Test
    void namesTheScenarioAndTheCertificate() {
        Dialogue dialogue = Dialogue.open().handshake().request(9);

        assertThat(rule.diagnose(
                        Cases.of("wrong-eku", Expectations.reject(Cause.EXPIRED_OR_INVALID_CERTIFICATE), dialogue)))
                .hasValueSatisfying(found -> {
                    assertThat(found.text())
                            .startsWith(
                                    "The server is wrong in one way, 'wrong-eku', with a certificate for 'localhost'");
                    assertThat(found.fix()).startsWith("let the client check this");
                    assertThat(found.confidence()).isEqualTo(Confidence.LIKELY);
                    assertThat(found.scenario()).isEqualTo("wrong-eku");
                });
    }

    @Test
    void isSilentOnControls() {
        assertThat(rule.diagnose(Cases.of(
                        "baseline",
                        Expectations.CONTROL,
                        Dialogue.open().hello().clientCloses())))
                .isEmpty();
    }
}
