package dev.shakedown.observation.diagnosis;

import dev.shakedown.observation.Diagnosis;
import dev.shakedown.observation.Verdict;
import dev.shakedown.scenario.Cause;
import org.jspecify.annotations.Nullable;

/**
 * Something that is wrong on the server's side, and how either side gets rid of it.
 *
 * @param cause which of the nine, or null
 * @param sentence what is wrong, in the words of the case
 * @param serverFix what to do where a correct client refuses it
 * @param clientFix what to do where a client accepts it
 */
record Defect(@Nullable Cause cause, String sentence, String serverFix, String clientFix) {

    /** The diagnosis of a case that has this defect: what was wrong, and how the client took it. */
    Diagnosis in(Case seen) {
        String fix = seen.rejected() ? serverFix : seen.verdict() == Verdict.FAIL ? clientFix : "";
        return new Diagnosis(cause, sentence + " " + seen.outcome().detail() + oddity(seen), fix);
    }

    private static String oddity(Case seen) {
        if (seen.verdict() != Verdict.NOTE || seen.outcome().alert() == null) {
            return "";
        }
        String fitting = String.join(
                " or ",
                seen.expectation().alerts().stream().map(Object::toString).toList());
        return " That is right, but the alert that fits is " + fitting + ".";
    }
}
