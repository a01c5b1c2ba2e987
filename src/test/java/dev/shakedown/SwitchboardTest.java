package dev.shakedown;

import static dev.shakedown.InterceptionFixture.interception;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.shakedown.observation.Interception;
import dev.shakedown.observation.Outcome.Kind;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;

class SwitchboardTest {

    private final List<Interception> observed = new ArrayList<>();
    private final Switchboard switchboard = new Switchboard(observed::add);

    @Test
    void bringsAnInterceptionToItsListenerAndToTheObserver() {
        InterceptionLog sandbox = switchboard.open("sandbox");
        InterceptionLog other = switchboard.open("other");
        Interception one = interception("c-1", Kind.ACCEPTED);
        switchboard.accept(one);
        assertThat(sandbox.finished()).containsExactly(one);
        assertThat(other.finished()).isEmpty();
        assertThat(observed).containsExactly(one);
    }

    @Test
    void stillTellsTheObserverOfAListenerThatHasClosed() {
        switchboard.open("sandbox");
        switchboard.close("sandbox");
        switchboard.accept(interception("c-1", Kind.ACCEPTED));
        assertThat(observed).hasSize(1);
    }

    @Test
    void refusesANameTwice() {
        switchboard.open("sandbox");
        assertThatThrownBy(() -> switchboard.open("sandbox")).hasMessageContaining("'sandbox'");
    }

    @Test
    void findsFreshNames() {
        assertThat(switchboard.freshName("sandbox")).isNotEqualTo(switchboard.freshName("sandbox"));
    }
}
