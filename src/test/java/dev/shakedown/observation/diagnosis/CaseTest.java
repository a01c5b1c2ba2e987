package dev.shakedown.observation.diagnosis;

import static org.assertj.core.api.Assertions.assertThat;

import dev.shakedown.observation.ClientReport;
import dev.shakedown.observation.Dialogue;
import dev.shakedown.observation.Expectations;
import org.junit.jupiter.api.Test;

class CaseTest {

    @Test
    void quotesTheLastWordsOfTheClient() {
        Case seen = Cases.of(
                "baseline", Expectations.CONTROL, Dialogue.open(), new ClientReport(1, false, "first\n last \n\n"));

        assertThat(seen.lastWords()).isEqualTo(" It said: 'last'.");
        assertThat(seen(Dialogue.open()).lastWords()).isEmpty();
    }

    private static Case seen(Dialogue dialogue) {
        return Cases.of("baseline", Expectations.CONTROL, dialogue);
    }
}
