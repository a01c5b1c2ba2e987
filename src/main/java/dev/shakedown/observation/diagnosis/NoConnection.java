package dev.shakedown.observation.diagnosis;

import dev.shakedown.observation.Diagnosis;
import dev.shakedown.observation.Outcome;
import java.util.Optional;

/** In a trial, the client never came. */
final class NoConnection implements Rule {

    @Override
    public Optional<Diagnosis> diagnose(Case seen) {
        if (seen.outcome().how() != Outcome.How.NO_CONNECTION) {
            return Optional.empty();
        }
        String exit = seen.report().exit() == null
                ? ""
                : " The client ended with exit status " + seen.report().exit() + ".";
        return Optional.of(new Diagnosis(
                null,
                "No connection came from the client." + exit + seen.lastWords(),
                "check that the command uses {url}, that its host name resolves to 127.0.0.1, and that no other proxy is"
                        + " configured for the client"));
    }
}
