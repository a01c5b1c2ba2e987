package dev.shakedown.observation;

import java.time.Instant;

/**
 * One client connection and its upstream leg, finished and judged.
 *
 * @param id unique within the process, for instance {@code c-000017}
 * @param time when the connection was accepted
 * @param listener the name of the listener
 * @param scenario the id of the scenario, or {@code baseline} if the connection ended before one was chosen
 * @param transcript what happened
 * @param outcome what the client did
 * @param verdict how that compares with the expectation
 * @param diagnosis what it means
 */
public record Interception(
        String id,
        Instant time,
        String listener,
        String scenario,
        Transcript transcript,
        Outcome outcome,
        Verdict verdict,
        Diagnosis diagnosis) {}
