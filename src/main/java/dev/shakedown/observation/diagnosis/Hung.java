package dev.shakedown.observation.diagnosis;

import dev.shakedown.observation.Confidence;
import dev.shakedown.observation.Diagnosis;
import dev.shakedown.observation.Event;
import dev.shakedown.observation.Outcome;
import dev.shakedown.observation.defect.Defect;
import dev.shakedown.scenario.Cause;
import java.util.List;
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
                Confidence.CERTAIN,
                seen.outcome().detail() + " It has no timeout for this, or one longer than the deadline.",
                List.of(),
                "give the client a timeout for the handshake and for reading, shorter than its users' patience",
                "stall-after-client-hello");
    }

    private static Diagnosis heldOpen(Case seen) {
        Optional<Defect> defect = seen.defects().stream()
                .filter(found -> seen.hint() == null || found.cause() == seen.hint())
                .findFirst();
        return new Diagnosis(
                defect.map(Defect::cause).orElse(seen.hint()),
                Confidence.POSSIBLE,
                seen.outcome().detail()
                        + " It neither went on nor gave up; some clients hold a connection for 10 to 30 s after a failed verification.",
                defect.map(Defect::evidence).orElse(List.of()),
                "raise --deadline above the time for which the client holds a refused connection; if it still hangs, give"
                        + " it a timeout",
                defect.map(Defect::scenario).orElse(null));
    }
}
