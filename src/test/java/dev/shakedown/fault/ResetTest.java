package dev.shakedown.fault;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

class ResetTest {

    @ParameterizedTest
    @EnumSource
    void happensAtItsMomentAndNoOther(Moment at) {
        Dialogue dialogue = Dialogue.with(new Reset(at));
        for (Moment moment : Moment.values()) {
            assertThat(dialogue.armed()).isEqualTo(moment.compareTo(at) <= 0);
            dialogue.reach(moment);
            if (moment == at) {
                assertThat(dialogue.sent()).containsExactly("reset");
            } else {
                assertThat(dialogue.sent()).isEmpty();
            }
        }
    }

    @ParameterizedTest
    @EnumSource
    void leavesRecordsAlone(Moment last) {
        assertThat(Dialogue.with(new Reset(Moment.CLOSE))
                        .reachAll(last)
                        .send(Dialogue.FLIGHT)
                        .sent())
                .contains(Dialogue.words(Dialogue.FLIGHT));
    }
}
