package dev.shakedown.observation.diagnosis;

import dev.shakedown.observation.Diagnosis;
import dev.shakedown.observation.Outcome;
import java.util.Optional;

/** The client reports success, and no data went over the wire. */
final class Contradiction implements Rule {

    @Override
    public Optional<Diagnosis> diagnose(Case seen) {
        return seen.outcome().how() == Outcome.How.CONTRADICTION
                ? Optional.of(new Diagnosis(
                        null,
                        seen.outcome().detail()
                                + " Either its exit status says nothing of the connection, or it had its answer from elsewhere.",
                        "make the client send a request and report its failure by its exit status; check that no cache or"
                                + " other proxy answers in place of the server"))
                : Optional.empty();
    }
}
