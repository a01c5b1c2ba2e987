package dev.shakedown.observation.diagnosis;

import dev.shakedown.observation.Diagnosis;
import dev.shakedown.observation.Event;
import dev.shakedown.observation.Outcome;
import dev.shakedown.scenario.Cause;
import java.util.Optional;

/** The client was still waiting at the deadline. */
final class Hung implements Rule {

    @Override
    public Optional<Diagnosis> diagnose(Case seen) {
        if (seen.outcome().kind() != Outcome.Kind.HUNG) {
            return Optional.empty();
        }
        return Optional.of(seen.transcript().has(Event.Injected.class) ? noTimeout(seen) : heldOpen(seen));
    }

    private static Diagnosis noTimeout(Case seen) {
        return new Diagnosis(
                Cause.NETWORK_INTERRUPTION,
                seen.outcome().detail() + " It has no timeout for this, or one longer than the deadline.",
                "give the client a timeout for the handshake and for reading, shorter than its users' patience");
    }

    private static Diagnosis heldOpen(Case seen) {
        return new Diagnosis(
                seen.expectation().cause(),
                seen.outcome().detail()
                        + " It neither went on nor gave up; some clients hold a connection for 10 to 30 s after a failed verification.",
                "raise --deadline above the time for which the client holds a refused connection; if it still hangs, give"
                        + " it a timeout");
    }
}
