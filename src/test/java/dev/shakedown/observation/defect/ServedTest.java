package dev.shakedown.observation.defect;

import static org.assertj.core.api.Assertions.assertThat;

import dev.shakedown.observation.Dialogue;
import dev.shakedown.observation.Event;
import org.junit.jupiter.api.Test;

class ServedTest {

    @Test
    void knowsTheHostFromTheServerNameThenFromTheDestination() {
        Event destination = new Event.Destination("b.test", 443, "CONNECT");

        assertThat(served(Dialogue.open().then(destination).helloTo("a.test")).host())
                .isEqualTo("a.test");
        assertThat(served(Dialogue.open().then(destination)).host()).isEqualTo("b.test");
        assertThat(served(Dialogue.open()).host()).isEqualTo("localhost");
    }

    @Test
    void letsNoServerNameControlATerminal() {
        assertThat(served(Dialogue.open().helloTo("a\u001b[2J")).host()).isEqualTo("a\\u001b[2J");
    }

    @Test
    void knowsWhatTheClientGotToSee() {
        assertThat(served(Dialogue.open().handshake()).chainSeen()).containsExactly(Dialogue.LEAF);
        assertThat(served(Dialogue.open().hello().serves(Dialogue.LEAF).clientCloses())
                        .chainSeen())
                .isEmpty();
        assertThat(served(Dialogue.open()).leaf()).isEmpty();
    }

    private static Served served(Dialogue dialogue) {
        return new Served(dialogue.transcript(), Dialogue.NOW);
    }
}
