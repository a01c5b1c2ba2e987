package dev.shakedown.observation;

import java.util.Locale;

/** How an outcome compares with the expectation. */
public enum Verdict {
    /** As a correct client does. */
    PASS,
    /** Not as a correct client does. */
    FAIL,
    /** Right, but oddly: with another alert than the one that fits, or later than it should. */
    NOTE,
    /** Nothing can be said: nothing unknown ever passes. */
    INCONCLUSIVE;

    /** The name in JSON, for instance {@code pass}. */
    public String id() {
        return name().toLowerCase(Locale.ROOT);
    }
}
