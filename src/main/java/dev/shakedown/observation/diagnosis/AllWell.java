package dev.shakedown.observation.diagnosis;

import dev.shakedown.observation.Diagnosis;
import dev.shakedown.observation.Handshake;
import dev.shakedown.observation.Verdict;
import java.util.Optional;

/** The client accepted a server with which nothing is wrong. */
final class AllWell implements Rule {

    @Override
    public Optional<Diagnosis> diagnose(Case seen) {
        if (!seen.accepted()) {
            return Optional.empty();
        }
        Handshake handshake = Handshake.of(seen.transcript());
        String negotiated = handshake.version() == null || handshake.suite() == null
                ? ""
                : " (%s, %s)".formatted(handshake.version(), handshake.suite());
        String text = "The client accepted a correct server%s. %s"
                .formatted(negotiated, seen.outcome().detail());
        return Optional.of(
                seen.verdict() == Verdict.NOTE
                        ? new Diagnosis(
                                null, text + seen.lastWords(), "find out why the client failed after a good handshake")
                        : new Diagnosis(null, text, ""));
    }
}
