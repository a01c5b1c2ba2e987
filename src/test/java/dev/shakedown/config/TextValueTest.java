package dev.shakedown.config;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.time.Duration;
import org.junit.jupiter.api.Test;

class TextValueTest {

    @Test
    void readsTypesThatAreText() {
        assertThat(TextValue.of(Menu.Colour.class).orElseThrow().read("green")).isEqualTo(new Menu.Colour("green"));
        assertThat(TextValue.of(Duration.class).orElseThrow().read("2s")).isEqualTo(Duration.ofSeconds(2));
        assertThat(TextValue.of(Path.class).orElseThrow().read("a/b")).isEqualTo(Path.of("a/b"));
    }

    @Test
    void knowsTypesThatAreNot() {
        assertThat(TextValue.of(Menu.class)).isEmpty();
        assertThat(TextValue.of(Menu.Course.class)).isEmpty();
    }

    @Test
    void listsKnownNames() {
        assertThat(TextValue.of(Menu.Colour.class).orElseThrow().names()).containsExactly("green", "yellow");
        assertThat(TextValue.of(Duration.class).orElseThrow().names()).isEmpty();
    }

    @Test
    void writesWhatItReads() {
        assertThat(TextValue.write(new Menu.Colour("green"))).isEqualTo("green");
        assertThat(TextValue.write(Duration.ofHours(24))).isEqualTo("1d");
    }
}
