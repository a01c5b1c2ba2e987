package dev.shakedown.fault;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class NextRecordTest {

    @Test
    void altersOneRecordAndIsSpent() {
        NextRecord next = new NextRecord(Moment.REQUEST, record -> new Verb.Stall());
        assertThat(next.outbound(Dialogue.FLIGHT)).containsExactly(new Verb.SendRecord(Dialogue.FLIGHT));
        assertThat(next.reached(Moment.REQUEST)).isEmpty();
        assertThat(next.outbound(Dialogue.CHANGE_CIPHER_SPEC))
                .containsExactly(new Verb.SendRecord(Dialogue.CHANGE_CIPHER_SPEC));
        assertThat(next.armed()).isTrue();
        assertThat(next.outbound(Dialogue.FLIGHT)).containsExactly(new Verb.Stall());
        assertThat(next.armed()).isFalse();
        assertThat(next.outbound(Dialogue.FLIGHT)).containsExactly(new Verb.SendRecord(Dialogue.FLIGHT));
    }
}
