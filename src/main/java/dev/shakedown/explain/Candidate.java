package dev.shakedown.explain;

import dev.shakedown.scenario.Cause;
import java.util.Objects;

/**
 * A meaning that a message may have.
 *
 * @param meaning what it may mean
 * @param reading how that reads by who wrote the message
 * @param score how much speaks for it, about 1 to 100
 * @param find the words that do
 * @param facts what the message says about its case
 */
record Candidate(Meaning meaning, Reading reading, int score, Find find, Facts facts) {

    Cause cause() {
        return Objects.requireNonNullElse(reading.cause(), meaning.cause());
    }

    /** The one for which more speaks; of two alike the one whose words come later, which is what others wrap. */
    Candidate better(Candidate later) {
        return later.score >= score ? later : this;
    }

    /** In the words of the case. */
    Explanation explained(double confidence) {
        String text = Objects.requireNonNullElse(reading.text(), meaning.text());
        String detail = facts.firstFilled(meaning.details()).map(" "::concat).orElse("");
        return new Explanation(
                cause(),
                confidence,
                text + detail,
                Objects.requireNonNullElse(reading.fix(), meaning.fix()),
                Objects.requireNonNullElse(reading.side(), meaning.side()),
                meaning.scenario(),
                find.words());
    }
}
