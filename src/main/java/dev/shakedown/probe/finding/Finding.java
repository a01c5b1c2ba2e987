package dev.shakedown.probe.finding;

import dev.shakedown.scenario.Cause;
import org.jspecify.annotations.Nullable;

/**
 * One thing that a probe has found.
 *
 * @param cause which of the nine causes it is, or would be for a client that meets it
 * @param level how much it matters
 * @param text what is wrong, in the words of the case
 * @param evidence what it was seen by
 * @param fix what to do about it
 * @param scenario the id of the scenario that shows the same to a client, or null if there is none
 */
public record Finding(
        Cause cause,
        Level level,
        String text,
        String evidence,
        String fix,
        @Nullable String scenario) {

    /** Correct clients fail because of it. */
    static Finding error(Cause cause, String text, String evidence, String fix, @Nullable String scenario) {
        return new Finding(cause, Level.ERROR, text, evidence, fix, scenario);
    }

    /** Some clients fail because of it, or will. */
    static Finding warning(Cause cause, String text, String evidence, String fix, @Nullable String scenario) {
        return new Finding(cause, Level.WARNING, text, evidence, fix, scenario);
    }

    /** Nothing to mend, but good to know. */
    static Finding info(Cause cause, String text, String evidence, String fix, @Nullable String scenario) {
        return new Finding(cause, Level.INFO, text, evidence, fix, scenario);
    }
}
