package dev.shakedown.config;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class KebabTest {

    @Test
    void writesNamesAsYamlHasThem() {
        assertThat(Kebab.of(Menu.Course.MAIN_DISH)).isEqualTo("main-dish");
        assertThat(Kebab.of(Menu.AppleCake.class)).isEqualTo("apple-cake");
        assertThat(Kebab.of(JsonText.class)).isEqualTo("json-text");
        assertThat(Kebab.constants(Menu.Course.class)).containsExactly("starter", "main-dish");
    }
}
