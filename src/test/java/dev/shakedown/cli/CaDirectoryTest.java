package dev.shakedown.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.Map;
import java.util.Properties;
import org.junit.jupiter.api.Test;

class CaDirectoryTest {

    @Test
    void isThatOfTheCheckout() {
        Properties properties = properties();
        properties.setProperty("shakedown.ca", "/checkout/certs/sandbox");
        assertThat(CaDirectory.byDefault(properties, Map.of("XDG_DATA_HOME", "/data")))
                .isEqualTo(Path.of("/checkout/certs/sandbox"));
    }

    @Test
    void isBelowTheUsersData() {
        assertThat(CaDirectory.byDefault(properties(), Map.of("XDG_DATA_HOME", "/data")))
                .isEqualTo(Path.of("/data/shakedown"));
        assertThat(CaDirectory.byDefault(properties(), Map.of("XDG_DATA_HOME", "")))
                .isEqualTo(Path.of("/home/qa/.local/share/shakedown"));
    }

    private static Properties properties() {
        Properties properties = new Properties();
        properties.setProperty("user.home", "/home/qa");
        return properties;
    }
}
