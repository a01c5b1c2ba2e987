package dev.shakedown.observation.diagnosis;

import dev.shakedown.observation.Diagnosis;
import dev.shakedown.observation.Outcome;
import java.util.Optional;

/** The fault came after the request, and nobody says how the client took it. */
final class NoWord implements Rule {

    @Override
    public Optional<Diagnosis> diagnose(Case seen) {
        return seen.outcome().how() == Outcome.How.NO_WORD
                ? Optional.of(
                        new Diagnosis(
                                null,
                                seen.outcome().detail(),
                                "run it as an audit, which looks at the client's exit status, or assert in a test that the call throws"))
                : Optional.empty();
    }
}
