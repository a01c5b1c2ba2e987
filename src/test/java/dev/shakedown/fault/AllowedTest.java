package dev.shakedown.fault;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Duration;
import org.junit.jupiter.api.Test;

class AllowedTest {

    @Test
    void limitsAreInclusive() {
        assertThat(Allowed.number("n", 1, 1, 3)).isEqualTo(1);
        assertThat(Allowed.number("n", 3, 1, 3)).isEqualTo(3);
        assertThat(Allowed.time("t", Duration.ofMillis(1))).hasMillis(1);
        assertThat(Allowed.time("t", Duration.ofHours(1))).hasHours(1);
    }

    @Test
    void whatIsBeyondIsRefusedWithTheLimits() {
        assertThatThrownBy(() -> Allowed.number("n", 4, 1, 3)).hasMessage("n is 4 (allowed: 1 to 3)");
        assertThatThrownBy(() -> Allowed.time("t", Duration.ofHours(2))).hasMessage("t is 7200s (allowed: 1ms to 1h)");
    }
}
