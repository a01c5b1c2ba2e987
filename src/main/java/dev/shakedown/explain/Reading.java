package dev.shakedown.explain;

import dev.shakedown.scenario.Cause;
import org.jspecify.annotations.Nullable;

/**
 * How a meaning reads once it is known who wrote the message; what is null reads as it does for anybody.
 *
 * @param cause another cause
 * @param side another side to look at first
 * @param text another explanation
 * @param fix another fix
 */
record Reading(
        @Nullable Cause cause,
        @Nullable Side side,
        @Nullable String text,
        @Nullable String fix) {

    static final Reading PLAIN = new Reading(null, null, null, null);
}
