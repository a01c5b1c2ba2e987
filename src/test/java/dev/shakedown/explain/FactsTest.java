package dev.shakedown.explain;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Map;
import java.util.regex.Matcher;
import org.junit.jupiter.api.Test;

class FactsTest {

    @Test
    void takesTheNamedGroupsOfAMatch() {
        PhrasePattern pattern = PhrasePattern.valueOf("valid for (?<names>\\S{1,9}), not (?<host>\\S{1,9})(?<more>!)?");
        ErrorText text = ErrorText.of("Valid for A.test, not b.test");
        Matcher match = pattern.in(text);
        assertThat(match.find()).isTrue();
        assertThat(pattern.facts(match, text).values())
                .containsExactlyInAnyOrderEntriesOf(Map.of("names", "A.test", "host", "b.test"));
    }

    @Test
    void cutsALongFact() {
        PhrasePattern pattern = PhrasePattern.valueOf("(?<host>a{1,900})");
        ErrorText text = ErrorText.of("a".repeat(900));
        Matcher match = pattern.in(text);
        assertThat(match.find()).isTrue();
        assertThat(pattern.facts(match, text).values().get("host")).hasSize(200);
    }

    @Test
    void fillsTheFirstSentenceForWhichEverythingIsKnown() {
        Facts facts = new Facts(Map.of("host", "b.test"));
        assertThat(facts.firstFilled(List.of("${names}, not ${host}", "for ${host}", "neither")))
                .contains("for b.test");
        assertThat(facts.firstFilled(List.of("${names}"))).isEmpty();
    }

    @Test
    void takesAFactLiterally() {
        assertThat(new Facts(Map.of("host", "$1\\${names}")).firstFilled(List.of("for ${host}")))
                .contains("for $1\\${names}");
    }

    @Test
    void prefersItsOwn() {
        Facts own = new Facts(Map.of("host", "own"));
        Facts others = new Facts(Map.of("host", "other", "names", "theirs"));
        assertThat(own.or(others).values())
                .containsExactlyInAnyOrderEntriesOf(Map.of("host", "own", "names", "theirs"));
    }
}
