package dev.shakedown.observation.diagnosis;

import static org.assertj.core.api.Assertions.assertThat;

import dev.shakedown.observation.ClientReport;
import dev.shakedown.observation.Dialogue;
import dev.shakedown.observation.Event;
import dev.shakedown.observation.Expectations;
import org.junit.jupiter.api.Test;

class CaseTest {

    @Test
    void knowsTheHostFromTheServerNameThenFromTheDestination() {
        Event destination = new Event.Destination("b.test", 443, "CONNECT");

        assertThat(seen(Dialogue.open().then(destination).helloTo("a.test")).host())
                .isEqualTo("a.test");
        assertThat(seen(Dialogue.open().then(destination)).host()).isEqualTo("b.test");
        assertThat(seen(Dialogue.open()).host()).isEqualTo("localhost");
    }

    @Test
    void letsNoServerNameControlATerminal() {
        assertThat(seen(Dialogue.open().helloTo("a\u001b[2J")).host()).isEqualTo("a\\u001b[2J");
    }

    @Test
    void quotesTheLastWordsOfTheClient() {
        Case seen = Cases.of(
                "baseline", Expectations.CONTROL, Dialogue.open(), new ClientReport(1, false, "first\n last \n\n"));

        assertThat(seen.lastWords()).isEqualTo(" It said: last");
        assertThat(seen(Dialogue.open()).lastWords()).isEmpty();
    }

    @Test
    void knowsTheCertificates() {
        assertThat(seen(Dialogue.open().handshake()).leaf()).contains(Dialogue.LEAF);
        assertThat(seen(Dialogue.open()).leaf()).isEmpty();
    }

    private static Case seen(Dialogue dialogue) {
        return Cases.of("baseline", Expectations.CONTROL, dialogue);
    }
}
