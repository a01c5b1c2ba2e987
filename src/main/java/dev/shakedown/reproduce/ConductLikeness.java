package dev.shakedown.reproduce;

import dev.shakedown.fault.Close;
import dev.shakedown.fault.Fault;
import dev.shakedown.fault.Moment;
import dev.shakedown.fault.OmitCloseNotify;
import dev.shakedown.fault.Reset;
import dev.shakedown.fault.SendAlert;
import dev.shakedown.fault.SendBytes;
import dev.shakedown.fault.Stall;
import dev.shakedown.probe.Attempt;
import dev.shakedown.probe.Conduct;
import dev.shakedown.probe.Failure;
import dev.shakedown.scenario.Cause;
import dev.shakedown.scenario.Severity;
import dev.shakedown.wire.Alert;
import dev.shakedown.wire.AlertDescription;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.Optional;
import java.util.concurrent.TimeUnit;

/** How a server's connections went, as faults. */
final class ConductLikeness {

    private static final String NO_MORE = "\r\nContent-Length: 0\r\nConnection: close\r\n\r\n";

    /** Milliseconds from which on a handshake is worth a word. */
    private static final long SLOW = 500;

    private final Findings findings;

    ConductLikeness(Findings findings) {
        this.findings = findings;
    }

    /**
     * The faults that make a connection go the same way.
     *
     * @param negotiates true if the server was seen to choose a version and a suite
     */
    List<Fault> faults(Conduct conduct, boolean negotiates) {
        List<Failure> failures = conduct.attempts().stream()
                .map(Attempt::failure)
                .filter(Objects::nonNull)
                // An offer that is refused says nothing of a server that takes others.
                .filter(failure -> !(negotiates && isRefusedOffer(failure)))
                .toList();
        if (failures.isEmpty()) {
            loseSlowness(conduct);
            return closing(conduct.closing());
        }
        if (failures.size() < conduct.attempts().size()) {
            findings.loss(failures.size() + " of " + conduct.attempts().size()
                    + " handshakes failed: a scenario fails always or never");
            return closing(conduct.closing());
        }
        return faults(failures.get(0));
    }

    private static boolean isRefusedOffer(Failure failure) {
        return failure.kind() == Failure.Kind.ALERT && failure.step() == Failure.Step.CLIENT_HELLO;
    }

    private void loseSlowness(Conduct conduct) {
        conduct.attempts().stream()
                .mapToLong(attempt -> TimeUnit.NANOSECONDS.toMillis(attempt.handshakeNanos()))
                .min()
                .stream()
                .filter(fastest -> fastest >= SLOW)
                .forEach(fastest ->
                        findings.loss("that a handshake takes " + fastest + " ms (the fault 'delay' can say it)"));
    }

    private List<Fault> closing(Conduct.Closing closing) {
        switch (closing) {
            case ABRUPT -> findings.loss("that the server answers close_notify with the end of TCP alone");
            case TRUNCATING -> {
                findings.loss("whether its responses have a length of their own: those of the scenario end with the"
                        + " connection");
                findings.defect(
                        Section.FAULTS,
                        Defect.of(
                                Cause.NETWORK_INTERRUPTION,
                                "the server ends connections without close_notify",
                                Severity.HIGH,
                                Defect.Standing.REFUSED,
                                "",
                                "RFC 9846 6.1"));
                return List.of(new OmitCloseNotify());
            }
            case RESET -> {
                findings.remark(Section.FAULTS, "the server ends connections with a TCP reset");
                return List.of(new Reset(Moment.CLOSE));
            }
            case LEFT_OPEN ->
                findings.loss("that the server does not answer close_notify, and leaves the connection open");
            default -> {}
        }
        return List.of();
    }

    private List<Fault> faults(Failure failure) {
        Moment moment = moment(failure.step());
        return switch (failure.kind()) {
            case TIMEOUT -> broken("falls silent", moment, List.of(new Stall(moment)));
            case RESET -> broken("resets the connection", moment, List.of(new Reset(moment)));
            case CLOSED -> broken("closes the connection", moment, List.of(new Close(moment)));
            case ALERT -> alert(Optional.ofNullable(failure.alert()), moment);
            case NOT_TLS -> foreign(failure.detail());
            default -> {
                findings.loss("why the handshake failed: "
                        + failure.kind().name().toLowerCase(Locale.ROOT).replace('_', ' ')
                        + (failure.detail().isEmpty() ? "" : " (" + failure.detail() + ")"));
                yield List.of();
            }
        };
    }

    private List<Fault> broken(String what, Moment moment, List<Fault> faults) {
        findings.defect(
                Section.FAULTS,
                Defect.of(
                        Cause.NETWORK_INTERRUPTION,
                        "the server " + what + " at the moment '" + moment + "'",
                        Severity.MEDIUM,
                        Defect.Standing.BREAKS_PROTOCOL,
                        "",
                        "RFC 9846 6.1"));
        return faults;
    }

    private List<Fault> alert(Optional<Alert> alert, Moment moment) {
        SendAlert.Level level =
                alert.filter(seen -> seen.level() == Alert.WARNING).isPresent()
                        ? SendAlert.Level.WARNING
                        : SendAlert.Level.FATAL;
        SendAlert said = new SendAlert(
                moment, level, alert.map(Alert::description).orElse(AlertDescription.valueOf("handshake_failure")));
        findings.defect(
                Section.FAULTS,
                Defect.of(
                        Cause.SERVER_MISCONFIGURATION,
                        "the server refuses with the alert " + said.description(),
                        Severity.MEDIUM,
                        Defect.Standing.BREAKS_PROTOCOL,
                        "",
                        "RFC 9846 6.2"));
        return List.of(said, new Close(moment));
    }

    private List<Fault> foreign(String said) {
        findings.defect(
                Section.FAULTS,
                Defect.of(
                        Cause.SERVER_MISCONFIGURATION,
                        "the server answers a ClientHello with something else than TLS",
                        Severity.CRITICAL,
                        Defect.Standing.BREAKS_PROTOCOL,
                        "unexpected_message decode_error protocol_version record_overflow",
                        "RFC 9846 5"));
        String line = said.split("[\r\n\\\\]", 2)[0];
        String text = said.startsWith("HTTP/") ? line + NO_MORE : said;
        findings.loss("all but the beginning of what the server answers");
        return List.of(
                new SendBytes(Moment.CLIENT_HELLO, text.isEmpty() ? "?" : text, null), new Stall(Moment.CLIENT_HELLO));
    }

    private static Moment moment(Failure.Step step) {
        return switch (step) {
            case RESOLVE, CONNECT, STARTTLS -> Moment.ACCEPT;
            case CLIENT_HELLO -> Moment.CLIENT_HELLO;
            case SERVER_FLIGHT -> Moment.SERVER_HELLO;
            case FINISHED -> Moment.HANDSHAKE;
        };
    }
}
