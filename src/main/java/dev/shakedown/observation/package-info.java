/**
 * What happened and what it means: events, transcript, outcome, verdict, diagnosis. Pure. May use {@code wire}, and of
 * {@code scenario} only its expectation and id: the judge never sees what was planned, only what was seen.
 */
@NullMarked
package dev.shakedown.observation;

import org.jspecify.annotations.NullMarked;
