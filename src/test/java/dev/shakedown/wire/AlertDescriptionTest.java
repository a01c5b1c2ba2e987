package dev.shakedown.wire;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class AlertDescriptionTest {

    @Test
    void readsNamesAndNumbers() {
        assertThat(AlertDescription.valueOf("Certificate_Expired").code()).isEqualTo(45);
        assertThat(AlertDescription.valueOf("112")).hasToString("unrecognized_name");
        assertThat(AlertDescription.valueOf("255")).hasToString("alert_255");
        assertThat(AlertDescription.names())
                .allSatisfy(name -> assertThat(AlertDescription.valueOf(name)).hasToString(name));
    }

    @ParameterizedTest
    @ValueSource(strings = {"256", "-1", "expired", ""})
    void saysWhatItDoesNotKnow(String text) {
        assertThatThrownBy(() -> AlertDescription.valueOf(text))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessageStartingWith("unknown alert '" + text + "' (allowed: 0 to 255, close_notify, ");
    }
}
