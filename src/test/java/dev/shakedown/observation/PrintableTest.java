package dev.shakedown.observation;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class PrintableTest {

    @ParameterizedTest
    @ValueSource(
            ints = {0x00, 0x07, 0x0a, 0x0d, 0x1b, 0x7f, 0x85, 0x9b, 0x200b, 0x202e, 0x2028, 0xfeff, 0xe000, 0xd800})
    void escapesWhatCouldControlATerminal(int point) {
        assertThat(Printable.of("a" + Character.toString(point) + "b")).isEqualTo("a\\u%04xb".formatted(point));
    }

    @ParameterizedTest
    @ValueSource(strings = {"localhost", "bücher.example", "日本語", "🔒", ""})
    void leavesTextAlone(String text) {
        assertThat(Printable.of(text)).isEqualTo(text);
    }

    @ParameterizedTest
    @CsvSource({"abcdef,6,abcdef", "abcdefg,6,abcde…"})
    void cutsLongText(String text, int limit, String expected) {
        assertThat(Printable.of(text, limit)).isEqualTo(expected);
    }

    @Test
    void cutsAfterEscaping() {
        assertThat(Printable.of("\u001b".repeat(50), 20)).hasSize(20).doesNotContain("\u001b");
    }
}
