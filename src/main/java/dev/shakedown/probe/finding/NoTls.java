package dev.shakedown.probe.finding;

import dev.shakedown.probe.Attempt;
import dev.shakedown.probe.Endpoint;
import dev.shakedown.probe.Failure;
import dev.shakedown.scenario.Cause;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.Optional;
import java.util.regex.Pattern;

/** Ports that answer a ClientHello in another language, or in broken TLS. */
final class NoTls implements Rule {

    private static final Cause CAUSE = Cause.SERVER_MISCONFIGURATION;
    private static final Pattern HTTP = Pattern.compile("HTTP/|<!DOCTYPE html|<html", Pattern.CASE_INSENSITIVE);

    @Override
    public List<Finding> findings(Examination examination) {
        Endpoint endpoint = examination.profile().endpoint();
        return examination.profile().conduct().attempts().stream()
                .map(Attempt::failure)
                .filter(Objects::nonNull)
                .flatMap(failure -> finding(failure, endpoint).stream())
                .limit(1)
                .toList();
    }

    private static Optional<Finding> finding(Failure failure, Endpoint endpoint) {
        return switch (failure.kind()) {
            case NOT_TLS -> Optional.of(notTls(failure.detail(), endpoint));
            case NO_STARTTLS ->
                Optional.of(Finding.error(
                        CAUSE,
                        Text.sentence("the server does not offer TLS in its plain protocol: " + failure.detail()),
                        "asked with --starttls " + endpoint.starttls(),
                        "turn TLS on in the server's configuration, or ask in the protocol that it speaks",
                        null));
            case MALFORMED ->
                Optional.of(Finding.error(
                        CAUSE,
                        Text.sentence("the server's messages break the protocol: " + failure.detail()),
                        "seen while "
                                + failure.step().name().toLowerCase(Locale.ROOT).replace('_', ' '),
                        "update the server's TLS library; look for a middlebox or a defective link that changes bytes",
                        "garbage"));
            default -> Optional.empty();
        };
    }

    private static Finding notTls(String said, Endpoint endpoint) {
        Optional<String> protocol = StarttlsPort.of(said);
        if (protocol.isPresent()) {
            return Finding.error(
                    CAUSE,
                    Text.sentence("the server does not begin with TLS but speaks " + protocol.get() + " in the clear"),
                    "it says: " + said,
                    "ask with --starttls " + protocol.get()
                            + "; a client has to use STARTTLS here, or the protocol's TLS port",
                    null);
        }
        // Some servers answer what they take for HTTP/0.9 with a page and no status line.
        boolean http = HTTP.matcher(said).lookingAt();
        return Finding.error(
                CAUSE,
                Text.sentence(
                        http
                                ? "the server at " + endpoint + " answers in plain HTTP: there is no TLS on this port"
                                : "what the server at " + endpoint + " answers is no TLS"),
                "it says: " + said,
                http
                        ? "turn TLS on for this port (listen 443 ssl; SSLEngine on), or use the port that has it"
                        : "check the port, and what listens there" + StarttlsPort.hint(endpoint),
                http ? "plain-http" : "garbage");
    }
}
