package dev.shakedown.config;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.List;
import org.junit.jupiter.api.Test;

class ProblemsTest {

    private final Problems problems = new Problems();

    @Test
    void reportsAllInTheOrderOfTheFiles() {
        problems.add(new Problem("b", 1, 1, "fourth", ""));
        problems.add(new Problem("a", 2, 1, "third", ""));
        problems.addAll(new ProblemsException(
                List.of(new Problem("a", 1, 2, "second", ""), new Problem("a", 1, 1, "first", ""))));
        assertThat(problems.count()).isEqualTo(4);
        assertThatThrownBy(problems::throwIfAny)
                .isInstanceOf(ProblemsException.class)
                .hasMessage("a:1:1: first\na:1:2: second\na:2:1: third\nb:1:1: fourth");
    }

    @Test
    void isSilentWithoutAny() {
        problems.throwIfAny();
        assertThat(problems.isEmpty()).isTrue();
    }
}
