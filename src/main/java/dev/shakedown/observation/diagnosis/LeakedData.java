package dev.shakedown.observation.diagnosis;

import dev.shakedown.observation.Diagnosis;
import dev.shakedown.observation.Outcome;
import dev.shakedown.scenario.Expected;
import java.util.Optional;

/** The client sent its request first and refused afterwards, as lftp does: refused or not, the request is out. */
final class LeakedData implements Rule {

    @Override
    public Optional<Diagnosis> diagnose(Case seen) {
        boolean leaked = seen.outcome().how() == Outcome.How.DATA_BEFORE_REFUSAL
                && seen.expectation().expected() == Expected.REJECT;
        return leaked
                ? Optional.of(new Diagnosis(
                        seen.expectation().cause(),
                        seen.outcome().detail()
                                + " The refusal came too late: whoever answered as " + seen.host()
                                + " has read the request, with all passwords and cookies in it.",
                        "verify the certificate and the host name during the handshake, before the first byte is sent"))
                : Optional.empty();
    }
}
