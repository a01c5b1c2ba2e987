package dev.shakedown.probe.finding;

import java.util.Locale;

/** How much a finding matters. */
public enum Level {
    /** Correct clients fail, or the connection protects nothing. */
    ERROR,
    /** Some clients fail, or will soon, or the protection is weak. */
    WARNING,
    /** Good to know. */
    INFO;

    /** The name in JSON, for instance {@code warning}. */
    public String id() {
        return name().toLowerCase(Locale.ROOT);
    }
}
