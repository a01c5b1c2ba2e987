package dev.shakedown.observation.diagnosis;

import dev.shakedown.observation.Diagnosis;
import dev.shakedown.observation.Event;
import dev.shakedown.observation.Reached;
import dev.shakedown.scenario.Cause;
import java.util.Optional;
import java.util.stream.Collectors;

/** A fault on the wire: interruption, garbage, an alert out of nowhere. */
final class WireDisturbed implements Rule {

    @Override
    public Optional<Diagnosis> diagnose(Case seen) {
        Cause cause = seen.expectation().cause();
        if (cause == null || !seen.about(cause) || !matters(seen, cause)) {
            return Optional.empty();
        }
        String faults = seen.transcript()
                .all(Event.Injected.class)
                .map(Event.Injected::fault)
                .distinct()
                .collect(Collectors.joining(", "));
        return Optional.of(new Defect(
                        cause,
                        "The server's side was disturbed on purpose: " + faults + ".",
                        cause.fix(),
                        "let the client treat this as a failed connection: it must report an error, never a result")
                .in(seen));
    }

    /** A fault may also accompany a bad certificate; then it is the certificate that matters, if the client got to see it. */
    private static boolean matters(Case seen, Cause cause) {
        boolean sawCertificate = Reached.in(seen.transcript()).compareTo(Reached.CERTIFICATE) >= 0;
        return seen.transcript().has(Event.Injected.class)
                && (!sawCertificate || cause == Cause.NETWORK_INTERRUPTION || cause == Cause.SERVER_MISCONFIGURATION);
    }
}
