package dev.shakedown.probe.finding;

import dev.shakedown.probe.Failure;
import dev.shakedown.probe.Parameters;
import dev.shakedown.scenario.Cause;
import dev.shakedown.wire.Alert;
import dev.shakedown.wire.ProtocolVersion;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.stream.Collectors;

/** A server that refuses every version with every suite. */
final class RefusesAll implements Rule {

    @Override
    public List<Finding> findings(Examination examination) {
        Parameters parameters = examination.profile().parameters();
        Map<ProtocolVersion, String> alerts = new TreeMap<>();
        parameters
                .refusals()
                .forEach((version, failure) -> alert(failure)
                        .ifPresent(
                                alert -> alerts.put(version, alert.description().name())));
        if (!parameters.versions().isEmpty() || alerts.isEmpty()) {
            return List.of();
        }
        String evidence = alerts.entrySet().stream()
                .map(entry -> entry.getKey() + ": " + entry.getValue())
                .collect(Collectors.joining(", "));
        return List.of(finding(alerts, evidence));
    }

    private static Finding finding(Map<ProtocolVersion, String> alerts, String evidence) {
        List<ProtocolVersion> spoken = alerts.entrySet().stream()
                .filter(entry -> !entry.getValue().equals("protocol_version"))
                .map(Map.Entry::getKey)
                .toList();
        if (spoken.isEmpty()) {
            return Finding.error(
                    Cause.INCOMPATIBLE_PROTOCOL_VERSIONS,
                    "The server accepts no version of TLS from SSLv3 to TLS 1.3.",
                    evidence,
                    "enable TLS 1.2 and TLS 1.3 in the server's configuration",
                    null);
        }
        ProtocolVersion newest = spoken.get(spoken.size() - 1);
        String alert = alerts.getOrDefault(newest, "");
        if (spoken.size() < alerts.size() && alert.equals("handshake_failure")) {
            return Finding.error(
                    Cause.WEAK_OR_NO_SHARED_CIPHER,
                    Text.sentence(
                            "the server speaks " + Text.list(spoken)
                                    + " and accepts not one of all known suites: as a rule"
                                    + " the key of its certificate (RSA, ECDSA) does not fit the suites that it is configured for"),
                    evidence,
                    "configure suites that fit the certificate's key (ECDHE-ECDSA for an ECDSA key, ECDHE-RSA for RSA), or"
                            + " install a certificate with the other kind of key; check that there is a certificate at all",
                    "no-shared-suite");
        }
        return Finding.error(
                Cause.SERVER_MISCONFIGURATION,
                Text.sentence("the server answers every ClientHello, of whatever version and suites, with " + alert),
                evidence,
                alert.equals("unrecognized_name")
                        ? "configure the name on the server (server_name, ServerName), or ask by one that it knows: --servername"
                        : "look at the server's log: a certificate or key that is missing, a module that failed, a wrong route"
                                + " for the name",
                alert.equals("unrecognized_name")
                        ? "alert-unrecognized-name"
                        : alert.equals("internal_error") ? "alert-internal-error" : "alert-handshake-failure");
    }

    private static Optional<Alert> alert(Failure failure) {
        return Optional.ofNullable(failure.alert());
    }
}
