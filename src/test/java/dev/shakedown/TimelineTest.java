package dev.shakedown;

import static dev.shakedown.InterceptionFixture.interception;
import static org.assertj.core.api.Assertions.assertThat;

import dev.shakedown.observation.Outcome.Kind;
import java.util.List;
import org.junit.jupiter.api.Test;

class TimelineTest {

    @Test
    void hasALineForEachEvent() {
        assertThat(Timeline.of(List.of(interception("c-1", Kind.REJECTED))).lines())
                .containsExactly(
                        "c-1 on sandbox, 'baseline': rejected (closed)",
                        "      1.5 ms  accepted client=127.0.0.1:50412 listener=sandbox");
    }

    @Test
    void saysThatNothingHappened() {
        assertThat(Timeline.of(List.of())).isEqualTo("no connection came");
    }
}
