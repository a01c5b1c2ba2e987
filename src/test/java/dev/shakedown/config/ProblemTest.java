package dev.shakedown.config;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class ProblemTest {

    @Test
    void showsTheLineAndACaret() {
        assertThat(new Problem("a.yaml", 3, 5, "wrong", "    x: 1"))
                .hasToString("a.yaml:3:5: wrong\n        x: 1\n        ^");
    }

    @Test
    void showsNoEmptyLine() {
        assertThat(new Problem("a.yaml", 1, 1, "the file is empty", "")).hasToString("a.yaml:1:1: the file is empty");
    }

    @Test
    void keepsControlCharactersFromTheTerminal() {
        assertThat(new Problem("a.yaml", 1, 2, "wrong", "\tx\u001b[31m"))
                .hasToString("a.yaml:1:2: wrong\n     x?[31m\n     ^");
    }

    @Test
    void showsThePartOfALongLineThatMatters() {
        String line = "a".repeat(500) + "X" + "b".repeat(500);
        String[] shown = new Problem("a.yaml", 1, 501, "wrong", line).toString().split("\n", -1);
        assertThat(shown[1]).hasSizeLessThan(200);
        assertThat(shown[1].charAt(shown[2].indexOf('^'))).isEqualTo('X');
    }
}
