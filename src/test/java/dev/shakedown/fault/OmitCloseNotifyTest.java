package dev.shakedown.fault;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class OmitCloseNotifyTest {

    @Test
    void dropsWhateverComesAfterTheLastData() {
        Dialogue dialogue = Dialogue.with(new OmitCloseNotify()).reachAll(Moment.RESPONSE);
        assertThat(dialogue.send(Dialogue.FLIGHT).sent()).containsExactly(Dialogue.words(Dialogue.FLIGHT));
        assertThat(dialogue.reach(Moment.CLOSE).send(Dialogue.FLIGHT).sent()).isEmpty();
        assertThat(dialogue.armed()).isTrue();
    }
}
