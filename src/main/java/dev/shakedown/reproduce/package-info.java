/**
 * From a real server, seen live or in a capture, to a scenario that serves the same under the sandbox's own authorities:
 * so that a failure of yesterday, far away, can be had again here and now. What a recipe cannot say is said to be lost,
 * never left out in silence. May use {@code probe}, {@code capture}, {@code decrypt} and what stands below them.
 */
@NullMarked
package dev.shakedown.reproduce;

import org.jspecify.annotations.NullMarked;
