package dev.shakedown.observation.diagnosis;

import dev.shakedown.observation.Diagnosis;
import dev.shakedown.observation.Outcome;
import java.util.Optional;

/** The client connected and sent no ClientHello. */
final class NoHello implements Rule {

    @Override
    public Optional<Diagnosis> diagnose(Case seen) {
        return seen.outcome().how() == Outcome.How.NO_CLIENT_HELLO
                ? Optional.of(new Diagnosis(
                        null,
                        seen.outcome().detail() + " So it met nothing that it could accept or refuse.",
                        "check that the client speaks TLS at once on this port: a port scan, a health check or a protocol"
                                + " with STARTTLS does not"))
                : Optional.empty();
    }
}
