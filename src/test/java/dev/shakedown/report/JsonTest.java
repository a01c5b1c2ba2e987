package dev.shakedown.report;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class JsonTest {

    @ParameterizedTest
    @CsvSource({"0,0.0", "900000,0.9", "3100400,3.1", "1234567,1.235", "12000000000,12000.0"})
    void givesMillisecondsWithAtMostThreeDecimals(long nanos, String expected) {
        assertThat(Json.milliseconds(nanos)).hasToString(expected);
    }

    @Test
    void alwaysWritesTheMillisecondsOfATime() {
        assertThat(Json.time(Instant.parse("2026-11-21T10:00:00Z"))).isEqualTo("2026-11-21T10:00:00.000Z");
        assertThat(Json.time(Instant.parse("2026-11-21T10:00:00.123456Z"))).isEqualTo("2026-11-21T10:00:00.123Z");
    }

    @Test
    void keepsADocumentInOneLine() {
        assertThat(Json.line(Json.object().put("text", "a\nb\u001b"))).isEqualTo("{\"text\":\"a\\nb\\u001B\"}");
    }
}
