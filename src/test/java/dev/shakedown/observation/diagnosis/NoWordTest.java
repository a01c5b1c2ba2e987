package dev.shakedown.observation.diagnosis;

import static org.assertj.core.api.Assertions.assertThat;

import dev.shakedown.observation.ClientReport;
import dev.shakedown.observation.Dialogue;
import dev.shakedown.observation.Expectations;
import dev.shakedown.scenario.Cause;
import org.junit.jupiter.api.Test;

class NoWordTest {

    private final Rule rule = new NoWord();

    @Test
    void tellsWhereTheWordIsToBeHad() {
        Dialogue dialogue = Dialogue.open().handshake().request(9).proxyCloses();

        assertThat(rule.diagnose(Cases.of(
                        "truncated-response", Expectations.rejectByResponse(Cause.NETWORK_INTERRUPTION), dialogue)))
                .hasValueSatisfying(found -> assertThat(found.fix()).contains("audit"));
    }

    @Test
    void isSilentWhenThereIsAWord() {
        Dialogue dialogue = Dialogue.open().handshake().request(9).proxyCloses();

        assertThat(rule.diagnose(Cases.of(
                        "truncated-response",
                        Expectations.rejectByResponse(Cause.NETWORK_INTERRUPTION),
                        dialogue,
                        new ClientReport(1, false, ""))))
                .isEmpty();
    }
}
