/**
 * From a judged case to its diagnosis: small rules, the first that matches speaks. A rule sees the transcript, the
 * outcome and the expectation, never what was planned. May use {@code observation}, which knows nothing of it.
 */
@NullMarked
package dev.shakedown.observation.diagnosis;

import org.jspecify.annotations.NullMarked;
