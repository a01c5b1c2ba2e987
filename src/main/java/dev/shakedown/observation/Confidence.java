package dev.shakedown.observation;

import java.util.Locale;

/** How sure a diagnosis is of its cause. */
public enum Confidence {
    /** What was served or said proves it. */
    CERTAIN,
    /** It was seen, and nothing speaks against it, but the client gave no reason or one of several. */
    LIKELY,
    /** Nothing proves it; it is what most often lies behind such an end. */
    POSSIBLE;

    /** The name in JSON, for instance {@code likely}. */
    public String id() {
        return name().toLowerCase(Locale.ROOT);
    }
}
