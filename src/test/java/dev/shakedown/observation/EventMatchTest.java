package dev.shakedown.observation;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Optional;
import org.junit.jupiter.api.Test;

class EventMatchTest {

    private final EventMatch<String> match = EventMatch.<String>none()
            .on(Event.Injected.class, injected -> Optional.of(injected.fault()))
            .on(Event.TlsFailed.class, failed -> Optional.empty());

    @Test
    void turnsTheKindsThatItKnowsIntoWhatTheyMean() {
        assertThat(match.of(new Event.Injected("close", "close"))).contains("close");
        assertThat(match.of(new Event.TlsFailed(Event.Leg.CLIENT, "no"))).isEmpty();
    }

    @Test
    void makesNothingOfOtherKinds() {
        assertThat(match.of(new Event.DeadlinePassed(1))).isEmpty();
    }
}
