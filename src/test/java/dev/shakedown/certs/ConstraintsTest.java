package dev.shakedown.certs;

import static org.assertj.core.api.Assertions.assertThatThrownBy;

import org.junit.jupiter.api.Test;

class ConstraintsTest {

    @Test
    void refusesANegativePathLength() {
        assertThatThrownBy(() -> new Constraints(null, -1, null, null))
                .hasMessageContaining("pathLength -1 is negative (allowed: 0 or more)");
    }
}
