package dev.shakedown.probe.finding;

import dev.shakedown.probe.Attempt;
import dev.shakedown.probe.Endpoint;
import dev.shakedown.probe.Failure;
import dev.shakedown.scenario.Cause;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/** Connections that the network or a server that does not care ended: every time, or now and then. */
final class Unreachable implements Rule {

    private static final Cause CAUSE = Cause.NETWORK_INTERRUPTION;

    @Override
    public List<Finding> findings(Examination examination) {
        List<Attempt> attempts = examination.profile().conduct().attempts();
        List<Failure> failures = attempts.stream()
                .map(Attempt::failure)
                .filter(Objects::nonNull)
                .filter(Failure::ofNetwork)
                .toList();
        if (failures.isEmpty()) {
            return List.of();
        }
        Failure first = failures.get(0);
        Endpoint endpoint = examination.profile().endpoint();
        String times = failures.size() + " of " + attempts.size() + " tries";
        return List.of(new Finding(
                CAUSE,
                failures.size() == attempts.size() ? Level.ERROR : Level.WARNING,
                Text.sentence(what(first, endpoint) + (attempts.size() == 1 ? "" : ", in " + times)),
                times + ": " + first.kind().name().toLowerCase(Locale.ROOT).replace('_', ' ') + " while "
                        + during(first.step()) + (first.detail().isEmpty() ? "" : " (" + first.detail() + ")"),
                fix(first, endpoint),
                scenario(first)));
    }

    private static String what(Failure failure, Endpoint endpoint) {
        return switch (failure.kind()) {
            case UNRESOLVED -> "the name '" + failure.detail() + "' has no address";
            case CONNECTION_REFUSED -> "nothing listens at " + endpoint + ": the connection is refused";
            case UNREACHABLE -> "no connection to " + endpoint + " can be made: " + failure.detail();
            case TIMEOUT -> "nothing came from " + endpoint + " in time while " + during(failure.step());
            case RESET -> "the connection to " + endpoint + " was reset while " + during(failure.step());
            default -> "the server at " + endpoint + " closed the connection while " + during(failure.step());
        };
    }

    private static String during(Failure.Step step) {
        return switch (step) {
            case RESOLVE -> "looking up the name";
            case CONNECT -> "connecting";
            case STARTTLS -> "asking for TLS in the plain protocol";
            case CLIENT_HELLO -> "waiting for an answer to the ClientHello";
            case SERVER_FLIGHT -> "the server's messages were coming in";
            case FINISHED -> "the handshake was just over";
        };
    }

    private static String fix(Failure failure, Endpoint endpoint) {
        if (failure.step() == Failure.Step.STARTTLS) {
            return "check that the port speaks " + endpoint.starttls() + "; if it begins with TLS at once, ask without"
                    + " --starttls; then look at the server's log for the same moment";
        }
        return switch (failure.kind()) {
            case UNRESOLVED -> "check the spelling and the DNS; --connect ADDRESS asks a server that has no name yet";
            case CONNECTION_REFUSED -> "start the server, or check the port and the address that it listens on";
            case UNREACHABLE, TIMEOUT ->
                failure.step() == Failure.Step.CONNECT
                        ? "look for a firewall that drops, a wrong address, or a server that is down"
                        : "look for a load balancer or firewall that swallows large or unknown hellos, a server without free"
                                + " threads, or a port that speaks no TLS" + StarttlsPort.hint(endpoint);
            default ->
                "look at the server's log for the same moment, then for a middlebox that cuts connections, a wrong"
                        + " SNI route, or a port that speaks no TLS" + StarttlsPort.hint(endpoint);
        };
    }

    private static @Nullable String scenario(Failure failure) {
        if (failure.step() == Failure.Step.STARTTLS) {
            return null;
        }
        boolean before = failure.step() == Failure.Step.CLIENT_HELLO;
        return switch (failure.kind()) {
            case TIMEOUT -> before ? "stall-after-client-hello" : null;
            case RESET -> before ? "reset-after-client-hello" : "reset-after-server-hello";
            case CLOSED ->
                before
                        ? "close-after-client-hello"
                        : failure.step() == Failure.Step.FINISHED ? "close-after-handshake" : "truncated-server-hello";
            default -> null;
        };
    }
}
