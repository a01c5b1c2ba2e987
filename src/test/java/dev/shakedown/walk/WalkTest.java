package dev.shakedown.walk;

import static org.assertj.core.api.Assertions.assertThat;

import dev.shakedown.scenario.Cause;
import org.junit.jupiter.api.Test;

class WalkTest {

    @Test
    void thereIsOneForEachCause() {
        assertThat(Walk.all()).extracting(Walk::cause).containsExactly(Cause.values());
    }

    @Test
    void bothSidesHaveSomethingToMend() {
        assertThat(Walk.all()).extracting(Walk::side).contains(Walk.Side.CLIENT, Walk.Side.SERVER);
    }

    @Test
    void somethingChanges() {
        assertThat(Walk.all())
                .allSatisfy(walk -> assertThat(walk.before().outcome())
                        .isNotEqualTo(walk.after().outcome()))
                .allSatisfy(walk -> assertThat(walk.before()).isNotEqualTo(walk.after()));
    }
}
