package dev.shakedown.fault;

import java.time.Duration;

/** Limits of what a scenario's author may write, each with a message that names them. */
final class Allowed {

    private static final Duration SHORTEST = Duration.ofMillis(1);
    private static final Duration LONGEST = Duration.ofHours(1);

    private Allowed() {}

    /** The number, if it is between the limits. */
    static int number(String field, int value, int lowest, int highest) {
        if (value < lowest || value > highest) {
            throw new IllegalArgumentException(
                    field + " is " + value + " (allowed: " + lowest + " to " + highest + ")");
        }
        return value;
    }

    /** The time, if it is from a millisecond to an hour. */
    static Duration time(String field, Duration value) {
        if (value.compareTo(SHORTEST) < 0 || value.compareTo(LONGEST) > 0) {
            throw new IllegalArgumentException(field + " is " + seconds(value) + " (allowed: 1ms to 1h)");
        }
        return value;
    }

    private static String seconds(Duration value) {
        return value.toNanos() % 1_000_000_000L == 0 ? value.toSeconds() + "s" : value.toNanos() / 1_000_000.0 + "ms";
    }
}
