package dev.shakedown.observation;

import dev.shakedown.scenario.Cause;
import dev.shakedown.scenario.Severity;
import org.jspecify.annotations.Nullable;

/**
 * Something that is wrong besides the diagnosis, or although all went well.
 *
 * @param id which remark it is, for machines, for instance {@code offers-weak-suites}
 * @param severity how bad it is
 * @param cause which of the nine it would lead to, or null
 * @param text what was seen, in the words of the case, safe to print
 * @param fix what to do about it
 */
public record Remark(String id, Severity severity, @Nullable Cause cause, String text, String fix) {

    /** True if it is bad enough to be shown where there is little room. */
    public boolean matters() {
        return severity.compareTo(Severity.HIGH) <= 0;
    }
}
