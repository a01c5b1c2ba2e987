package dev.shakedown.explain;

import dev.shakedown.scenario.Cause;

/**
 * One thing that an error message may mean.
 *
 * @param cause which of the nine causes it is
 * @param confidence how sure that is, from 0 to 1
 * @param text what the message means, in its own names and dates where it says any
 * @param fix what to do
 * @param side where to look first
 * @param scenario the id of the scenario that reproduces it
 * @param evidence the words of the message that say so
 */
public record Explanation(
        Cause cause, double confidence, String text, String fix, Side side, String scenario, String evidence) {}
