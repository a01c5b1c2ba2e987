package dev.shakedown.observation.diagnosis;

import dev.shakedown.observation.Confidence;
import dev.shakedown.observation.Diagnosis;
import dev.shakedown.observation.Event;
import dev.shakedown.observation.Fact;
import dev.shakedown.observation.Reached;
import dev.shakedown.observation.Verdict;
import dev.shakedown.scenario.Cause;
import dev.shakedown.scenario.Expected;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;

/** A fault on the wire: interruption, garbage, an alert out of nowhere. */
final class WireDisturbed implements Rule {

    /** What a server that is set up wrongly says; everything else is what a network does. */
    private static final Set<String> SPEAKING = Set.of("send-alert", "send-bytes");

    /** What only takes time, or none: a client that refuses with an alert refuses for something else. */
    private static final Set<String> GENTLE = Set.of("delay", "drip", "fragment");

    @Override
    public Optional<Diagnosis> diagnose(Case seen) {
        List<String> faults = seen.transcript()
                .all(Event.Injected.class)
                .map(Event.Injected::fault)
                .distinct()
                .toList();
        return faults.isEmpty() || !matters(seen, faults) ? Optional.empty() : Optional.of(diagnosis(seen, faults));
    }

    /** A fault may also accompany a bad certificate; then it is the certificate that matters, if the client got to see it. */
    private static boolean matters(Case seen, List<String> faults) {
        boolean sawCertificate = Reached.in(seen.transcript()).compareTo(Reached.CERTIFICATE) >= 0;
        Cause hint = seen.hint();
        if (hint != null) {
            boolean wire = hint == Cause.NETWORK_INTERRUPTION || hint == Cause.SERVER_MISCONFIGURATION;
            return (seen.accepted() || seen.rejected()) && (wire || !sawCertificate);
        }
        if (seen.accepted()) {
            return seen.expectation().expected() == Expected.REJECT;
        }
        boolean gentle = GENTLE.containsAll(faults) && seen.outcome().alert() != null;
        return seen.rejected() && !gentle && (!sawCertificate || seen.defects().isEmpty());
    }

    private static Diagnosis diagnosis(Case seen, List<String> faults) {
        Cause cause = cause(seen, faults);
        String fix = seen.rejected()
                ? fix(cause)
                : seen.verdict() == Verdict.FAIL
                        ? "let the client treat this as a failed connection: it must report an error, never a result"
                        : "";
        return new Diagnosis(
                cause,
                GENTLE.containsAll(faults) ? Confidence.LIKELY : Confidence.CERTAIN,
                "The server's side was disturbed on purpose: %s. %s"
                        .formatted(String.join(", ", faults), seen.outcome().detail()),
                List.of(new Fact(
                        "injected",
                        seen.transcript()
                                .all(Event.Injected.class)
                                .map(fault -> fault.fault() + " " + fault.verb())
                                .distinct()
                                .limit(3)
                                .collect(Collectors.joining(", ")))),
                fix,
                scenario(cause, faults));
    }

    private static Cause cause(Case seen, List<String> faults) {
        Cause hint = seen.hint();
        if (hint != null) {
            return hint;
        }
        return faults.stream().anyMatch(SPEAKING::contains)
                ? Cause.SERVER_MISCONFIGURATION
                : Cause.NETWORK_INTERRUPTION;
    }

    private static String fix(Cause cause) {
        return switch (cause) {
            case SERVER_MISCONFIGURATION ->
                "look into the server's log and configuration: it answers the ClientHello with something else than a"
                        + " handshake (plain HTTP on the TLS port, an alert, a wrong virtual host)";
            case NETWORK_INTERRUPTION ->
                "find what stands between: loss, resets, timeouts of a proxy, firewall or load balancer, an overloaded"
                        + " server; raise the client's handshake timeout only with a reason";
            default -> cause.fix();
        };
    }

    private static String scenario(Cause cause, List<String> faults) {
        if (faults.contains("send-bytes")) {
            return "plain-http";
        }
        if (faults.contains("send-alert")) {
            return "alert-handshake-failure";
        }
        if (faults.contains("stall")) {
            return "stall-after-client-hello";
        }
        if (faults.contains("truncate")) {
            return "truncated-server-hello";
        }
        return cause == Cause.NETWORK_INTERRUPTION && faults.contains("close")
                ? "close-after-client-hello"
                : "reset-after-client-hello";
    }
}
