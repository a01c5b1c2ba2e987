package dev.shakedown.observation.diagnosis;

import dev.shakedown.observation.Diagnosis;
import dev.shakedown.observation.Event;
import dev.shakedown.observation.Outcome;
import java.util.Optional;

/** The proxy could not do what was asked, through no fault of the client: nothing can be said of the client. */
final class OwnFailed implements Rule {

    @Override
    public Optional<Diagnosis> diagnose(Case seen) {
        if (seen.outcome().how() != Outcome.How.OWN_FAILURE) {
            return Optional.empty();
        }
        String remedy = seen.transcript()
                .first(Event.OwnFailure.class)
                .map(Event.OwnFailure::remedy)
                .orElse(
                        "run it once more; if it stays so, this is a defect of the proxy: report it with this connection's journal");
        return Optional.of(new Diagnosis(
                null, "Nothing can be said of the client. " + seen.outcome().detail(), remedy));
    }
}
