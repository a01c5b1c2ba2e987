package dev.shakedown.observation;

import dev.shakedown.scenario.Cause;
import java.util.List;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * What was seen, which of the nine causes it is, and the fix, in the words of the case.
 *
 * @param cause one of the nine, or null if it is none of them
 * @param confidence how sure that is
 * @param text what was seen and why it is so
 * @param evidence what that rests on, in the order in which it is to be read
 * @param fix what to do, or empty if nothing is wrong
 * @param scenario the id of the packaged scenario that reproduces it, or null if there is nothing to reproduce
 */
public record Diagnosis(
        @Nullable Cause cause,
        Confidence confidence,
        String text,
        List<Fact> evidence,
        String fix,
        @Nullable String scenario) {

    public Diagnosis {
        evidence = List.copyOf(evidence);
    }

    /** A diagnosis that needs no proof and that no scenario reproduces. */
    public Diagnosis(@Nullable Cause cause, String text, String fix) {
        this(cause, Confidence.CERTAIN, text, List.of(), fix, null);
    }

    /** The same, resting on more. */
    public Diagnosis with(List<Fact> more) {
        List<Fact> all = Stream.concat(evidence.stream(), more.stream()).toList();
        return new Diagnosis(cause, confidence, text, all, fix, scenario);
    }

    /** The same in other words. */
    public Diagnosis saying(String words) {
        return new Diagnosis(cause, confidence, words, evidence, fix, scenario);
    }
}
