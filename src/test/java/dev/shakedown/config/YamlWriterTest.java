package dev.shakedown.config;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class YamlWriterTest {

    private static final String EVERYTHING = """
            title: Sunday
            guests: 4
            budget: 9000000000
            open: false
            patience: 250ms
            course: starter
            names:
              - Ann
              - "12"
              - "true"
            dishes:
              - soup:
                  hot: true
              - apple-cake: {}
            colours: green
            tables:
              window:
                seats: 2
            next:
              title: "Monday: a rest"
              colours:
                starter: yellow
            """;

    @Test
    void writesWhatTheReaderReads() {
        assertThat(YamlWriter.write(Menu.read(EVERYTHING))).isEqualTo(EVERYTHING);
    }

    @Test
    void leavesOutDefaults() {
        assertThat(YamlWriter.write(Menu.read("title: x", "open: true", "patience: 1s")))
                .isEqualTo("title: x\n");
    }
}
