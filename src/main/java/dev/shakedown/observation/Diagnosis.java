package dev.shakedown.observation;

import dev.shakedown.scenario.Cause;
import org.jspecify.annotations.Nullable;

/**
 * What was seen, which of the nine causes it is, and the fix, in the words of the case.
 *
 * @param cause one of the nine, or null if it is none of them
 * @param text what was seen and why it is so
 * @param fix what to do, or empty if nothing is wrong
 */
public record Diagnosis(@Nullable Cause cause, String text, String fix) {}
