package dev.shakedown.config;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Duration;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class DurationTextTest {

    @ParameterizedTest
    @CsvSource({"250ms, PT0.25S", "10s, PT10S", "2m, PT2M", "1h, PT1H", "30d, PT720H", "0ms, PT0S", "90s, PT1M30S"})
    void readsAndWritesTheSame(String text, Duration duration) {
        assertThat(DurationText.parse(text)).isEqualTo(duration);
        assertThat(DurationText.format(duration)).isEqualTo(text);
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "5", "5 s", "-5s", "5sec", "1.5s", "PT5S", "99999999999s"})
    void refusesTheRest(String text) {
        assertThatThrownBy(() -> DurationText.parse(text)).hasMessageStartingWith("'" + text + "' is not a duration");
    }
}
