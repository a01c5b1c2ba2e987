package dev.shakedown.wire;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class AlertTest {

    @ParameterizedTest
    @CsvSource({
        "2, bad_certificate, true, fatal",
        "1, bad_certificate, false, warning",
        "1, user_canceled, false, warning",
        "2, close_notify, false, fatal",
        "7, unknown_ca, true, level_7",
    })
    void refusesUnlessItOnlySaysGoodbye(int level, String description, boolean refuses, String levelName) {
        Alert alert = new Alert(level, AlertDescription.valueOf(description));
        assertThat(alert.refuses()).isEqualTo(refuses);
        assertThat(alert.levelName()).isEqualTo(levelName);
    }
}
