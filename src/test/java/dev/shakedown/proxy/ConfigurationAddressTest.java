package dev.shakedown.proxy;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class ConfigurationAddressTest {

    @ParameterizedTest
    @CsvSource({
        "8443, 127.0.0.1, 8443",
        "0, 127.0.0.1, 0",
        "0.0.0.0:65535, 0.0.0.0, 65535",
        "db.internal:5432, db.internal, 5432",
        "[::1]:8443, ::1, 8443",
        "[fe80::1%eth0]:1, fe80::1%eth0, 1"
    })
    void readsHostAndPort(String text, String host, int port) {
        assertThat(ConfigurationAddress.valueOf(text)).isEqualTo(new ConfigurationAddress(host, port));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {"", "host", "host:", ":1", "::1:8443", "[::1]", "a b:1", "https://a:1", "host:-1", "[host]:1"})
    void refusesTheRest(String text) {
        assertThatThrownBy(() -> ConfigurationAddress.valueOf(text))
                .hasMessage(
                        "'" + text
                                + "' is not an address (allowed: [HOST:]PORT, for instance 8443, 127.0.0.1:8443 or [::1]:8443)");
    }

    @Test
    void refusesAPortThatIsTooLarge() {
        assertThatThrownBy(() -> ConfigurationAddress.valueOf("a:65536"))
                .hasMessage("port 65536 in 'a:65536' is too large (allowed: 0 to 65535)");
    }

    @Test
    void isADestinationWithAPort() {
        assertThat(ConfigurationAddress.valueOf("[::1]:1").destination()).isEqualTo(new Destination("::1", 1));
        assertThatThrownBy(() -> ConfigurationAddress.valueOf("[::1]:0").destination())
                .hasMessage("port 0 in '[::1]:0' is nowhere to connect to (allowed: 1 to 65535)");
    }
}
