package dev.shakedown.report;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class LinesTest {

    @Test
    void breakBetweenWords() {
        assertThat(Lines.wrap("one two  three", 9, "  ")).containsExactly("  one two", "  three");
    }

    @Test
    void cutAWordThatIsTooLong() {
        assertThat(Lines.wrap("ab abcdefghij k", 4, "")).containsExactly("ab", "abcd", "efgh", "ij k");
    }

    @Test
    void areNoneForNoText() {
        assertThat(Lines.wrap("  ", 10, "  ")).isEmpty();
    }
}
