package dev.shakedown.explain;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class PhrasePatternTest {

    @Test
    void ignoresCaseAndTakesAnyWhiteSpaceForASpace() {
        PhrasePattern pattern = PhrasePattern.valueOf("has expired");
        assertThat(pattern.foundIn(ErrorText.of("The certificate HAS\nExpired.")))
                .isTrue();
        assertThat(pattern.foundIn(ErrorText.of("The certificate hasexpired."))).isFalse();
    }

    @ParameterizedTest
    @ValueSource(strings = {"a.*b", "a+", "(a+)+", "a{2,}", "[ab]*"})
    void refusesWhatRepeatsWithoutABound(String text) {
        assertThatThrownBy(() -> PhrasePattern.valueOf(text))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessageContaining("repeats without a bound")
                .hasMessageContaining(text);
    }

    @ParameterizedTest
    @ValueSource(strings = {"a.{0,20}b", "1\\+1", "\\*\\.localhost"})
    void takesBoundedRepetitionsAndLiterals(String text) {
        assertThat(PhrasePattern.valueOf(text)).hasToString(text);
    }

    @Test
    void keepsClassesOfCharactersAsTheyAre() {
        assertThat(PhrasePattern.valueOf("\\SX\\D").foundIn(ErrorText.of("Ax!")))
                .isTrue();
        assertThat(PhrasePattern.valueOf("\\SX\\D").foundIn(ErrorText.of("Ax1")))
                .isFalse();
    }

    @Test
    void refusesWhatIsNoRegularExpression() {
        assertThatThrownBy(() -> PhrasePattern.valueOf("(open"))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessageContaining("'(open' is no regular expression");
    }
}
