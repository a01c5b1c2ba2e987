package dev.shakedown;

import dev.shakedown.observation.Diagnosis;
import dev.shakedown.observation.Event;
import dev.shakedown.observation.Interception;
import dev.shakedown.observation.Outcome;
import dev.shakedown.observation.TimedEvent;
import dev.shakedown.observation.Transcript;
import dev.shakedown.observation.Verdict;
import java.time.Instant;
import java.util.List;

/** Interceptions as a server reports them. */
public final class InterceptionFixture {

    private InterceptionFixture() {}

    /** One of the listener {@code sandbox}, accepted now. */
    public static Interception interception(String id, Outcome.Kind kind) {
        return interception(id, kind, new Event.Accepted("127.0.0.1:50412", "sandbox"));
    }

    /** The same with an event of one's choice. */
    static Interception interception(String id, Outcome.Kind kind, Event event) {
        Transcript transcript = new Transcript(List.of(new TimedEvent(1_500_000, event)), 0, 0);
        Outcome outcome = new Outcome(kind, Outcome.How.CLOSED, null, "As seen.");
        Diagnosis diagnosis = new Diagnosis(null, "As it is.", "");
        return new Interception(id, Instant.now(), "sandbox", "baseline", transcript, outcome, Verdict.PASS, diagnosis);
    }
}
