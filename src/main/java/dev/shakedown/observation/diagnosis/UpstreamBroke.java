package dev.shakedown.observation.diagnosis;

import dev.shakedown.observation.Diagnosis;
import dev.shakedown.observation.Outcome;
import java.util.Optional;

/** The leg to the real server failed: "error during SSL handshake with remote server". */
final class UpstreamBroke implements Rule {

    @Override
    public Optional<Diagnosis> diagnose(Case seen) {
        boolean matters = seen.outcome().how() == Outcome.How.OWN_FAILURE
                || (seen.accepted() && seen.expectation().cause() == null);
        return matters
                ? UpstreamDiagnosis.of(seen.transcript(), seen.time()).map(broke -> withClient(seen, broke))
                : Optional.empty();
    }

    private static Diagnosis withClient(Case seen, Diagnosis broke) {
        String client =
                seen.accepted() ? " The client had accepted the interception." : " So the client was not tried.";
        return broke.saying(broke.text() + client);
    }
}
