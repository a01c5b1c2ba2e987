package dev.shakedown.proxy;

import dev.shakedown.observation.Transcript;
import dev.shakedown.scenario.Scenario;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * A connection that has ended, ready to be judged.
 *
 * @param id unique within the process, for instance {@code c-000017}
 * @param time when it was accepted
 * @param listener the listener that accepted it, as it was then
 * @param scenario what was chosen for it, or null if it ended before anything was
 * @param transcript what happened
 */
public record FinishedConnection(
        String id,
        Instant time,
        ListenerSpec listener,
        @Nullable Scenario scenario,
        Transcript transcript) {}
