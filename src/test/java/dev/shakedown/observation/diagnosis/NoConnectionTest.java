package dev.shakedown.observation.diagnosis;

import static org.assertj.core.api.Assertions.assertThat;

import dev.shakedown.observation.ClientReport;
import dev.shakedown.observation.Dialogue;
import dev.shakedown.observation.Expectations;
import dev.shakedown.observation.Judge;
import dev.shakedown.observation.Outcome;
import dev.shakedown.observation.Transcript;
import dev.shakedown.observation.defect.Served;
import java.util.List;
import org.junit.jupiter.api.Test;

class NoConnectionTest {

    private final Rule rule = new NoConnection();

    @Test
    void quotesTheClientThatNeverCame() {
        ClientReport report = new ClientReport(6, false, "curl: (6) Could not resolve host\n\u001b[31mbye\n\n");
        Outcome outcome = Judge.trial(Expectations.CONTROL, List.of(), report);
        Case seen = new Case(
                "baseline",
                Expectations.CONTROL,
                new Served(Transcript.EMPTY, Dialogue.NOW),
                outcome,
                Judge.verdict(Expectations.CONTROL, outcome),
                report);

        assertThat(rule.diagnose(seen)).hasValueSatisfying(found -> {
            assertThat(found.text())
                    .isEqualTo("No connection came from the client. The client ended with exit status 6."
                            + " It said: '\\u001b[31mbye'.");
            assertThat(found.fix()).contains("{url}");
        });
    }

    @Test
    void isSilentWhenOneCame() {
        assertThat(rule.diagnose(Cases.of("baseline", Expectations.CONTROL, Dialogue.open())))
                .isEmpty();
    }
}
