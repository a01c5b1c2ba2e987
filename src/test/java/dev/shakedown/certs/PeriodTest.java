package dev.shakedown.certs;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Duration;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class PeriodTest {

    @Test
    void readsEveryUnit() {
        assertThat(Period.valueOf("-30d..-1d")).isEqualTo(new Period(Duration.ofDays(-30), Duration.ofDays(-1)));
        assertThat(Period.valueOf(" 5m .. +7h ")).isEqualTo(new Period(Duration.ofMinutes(5), Duration.ofHours(7)));
        assertThat(Period.valueOf("0s..9s")).isEqualTo(new Period(Duration.ZERO, Duration.ofSeconds(9)));
    }

    @ParameterizedTest
    @ValueSource(strings = {"-30d..-1d", "5m..7h", "-90s..1s"})
    void writesWhatItReads(String text) {
        assertThat(Period.valueOf(text)).hasToString(text);
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "30d", "-30d..", "1w..2w", "1d-2d", "1d..9999999d"})
    void refusesAnythingElse(String text) {
        assertThatThrownBy(() -> Period.valueOf(text))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessageStartingWith("'" + text + "' is not a period (allowed: FROM..TO");
    }

    @Test
    void aRightCertificateIsValidForFortyFiveDays() {
        assertThat(Period.DEFAULT.to().minus(Period.DEFAULT.from())).isEqualTo(Duration.ofDays(45));
    }
}
