package dev.shakedown.fault;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Duration;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;

class DelayTest {

    @ParameterizedTest
    @EnumSource
    void pausesOnceAtItsMoment(Moment at) {
        Dialogue dialogue = Dialogue.with(new Delay(at, Duration.ofMillis(250)));
        assertThat(dialogue.send(Dialogue.SERVER_HELLO).sent()).containsExactly(Dialogue.words(Dialogue.SERVER_HELLO));
        assertThat(dialogue.reachAll(Moment.CLOSE).sent()).containsExactly("pause 250");
        assertThat(dialogue.armed()).isFalse();
        assertThat(dialogue.send(Dialogue.FLIGHT).sent()).containsExactly(Dialogue.words(Dialogue.FLIGHT));
    }

    @Test
    void isOneSecondAfterTheClientHelloByDefault() throws Exception {
        assertThat(Defaults.of(Delay.class)).isEqualTo(new Delay(Moment.CLIENT_HELLO, Duration.ofSeconds(1)));
    }

    @ParameterizedTest
    @CsvSource({"PT0S, 0s", "PT-1S, -1s", "PT1H0.001S, 3600001.0ms", "PT0.0005S, 0.5ms"})
    void refusesATimeThatIsNone(Duration by, String words) {
        assertThatThrownBy(() -> new Delay(Moment.ACCEPT, by))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessage("by is " + words + " (allowed: 1ms to 1h)");
    }
}
