package dev.shakedown.observation.diagnosis;

import dev.shakedown.certs.CertificateFacts;
import dev.shakedown.observation.Diagnosis;
import dev.shakedown.observation.Event;
import dev.shakedown.observation.Event.Leg;
import dev.shakedown.observation.Outcome;
import dev.shakedown.observation.Printable;
import dev.shakedown.observation.UpstreamFailure;
import dev.shakedown.scenario.Cause;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** The leg to the real server failed: "error during SSL handshake with remote server". */
final class UpstreamBroke implements Rule {

    @Override
    public Optional<Diagnosis> diagnose(Case seen) {
        boolean matters = seen.outcome().how() == Outcome.How.OWN_FAILURE
                || (seen.accepted() && seen.expectation().cause() == null);
        return matters
                ? seen.transcript().first(Event.UpstreamFailed.class).map(failed -> diagnosis(seen, failed))
                : Optional.empty();
    }

    private static Diagnosis diagnosis(Case seen, Event.UpstreamFailed failed) {
        String destination = seen.transcript()
                .first(Event.Destination.class)
                .map(to -> Printable.of(to.host(), 253) + ":" + to.port())
                .orElse("the destination");
        String text = "The connection to the upstream server %s failed: %s.%s"
                .formatted(destination, Printable.of(failed.detail(), 300), facts(seen, failed.failure()));
        String client =
                seen.accepted() ? " The client had accepted the interception." : " So the client was not tried.";
        return new Diagnosis(cause(seen, failed.failure()), text + client, fix(failed.failure(), seen));
    }

    private static @Nullable Cause cause(Case seen, UpstreamFailure failure) {
        Optional<Cause> said = failure == UpstreamFailure.ALERT
                ? seen.transcript()
                        .all(Event.AlertReceived.class)
                        .filter(received -> received.leg() == Leg.UPSTREAM)
                        .findFirst()
                        .flatMap(received -> AlertMeaning.cause(received.alert().description()))
                : Optional.empty();
        return said.isPresent() ? said.get() : failure.cause();
    }

    private static String facts(Case seen, UpstreamFailure failure) {
        List<CertificateFacts> chain = seen.transcript()
                .first(Event.UpstreamVerified.class)
                .map(Event.UpstreamVerified::chain)
                .orElse(List.of());
        if (chain.isEmpty()) {
            return "";
        }
        return switch (failure) {
            case EXPIRED ->
                chain.stream()
                        .map(certificate -> ValidityDates.wrong(certificate, seen.time()))
                        .flatMap(Optional::stream)
                        .findFirst()
                        .map(sentence -> " " + sentence)
                        .orElse("");
            case NAME_MISMATCH -> " Its certificate is for " + HostName.names(chain.get(0)) + ".";
            case UNTRUSTED ->
                " Its certificate was issued by '"
                        + Printable.of(chain.get(chain.size() - 1).issuer(), 100) + "'.";
            default -> "";
        };
    }

    private static String fix(UpstreamFailure failure, Case seen) {
        return switch (failure) {
            case UNRESOLVED -> "correct the upstream's name, or the name service of this machine";
            case REFUSED -> "start the upstream server, or correct its address and port";
            case UNREACHABLE -> "check the route and the firewall between this machine and the upstream";
            case TIMEOUT -> "check that the upstream answers at this address; raise the timeout only with a reason";
            case RESET, CLOSED -> "look into the upstream's log: it, or a device on the way, ended the connection";
            case UNTRUSTED ->
                "give the CA of the upstream with upstream.trust, let the upstream send its intermediates, or turn verification off with -k";
            case EXPIRED -> "renew the upstream's certificate, or turn verification off with -k";
            case REVOKED -> "replace the upstream's certificate, or turn verification off with -k";
            case NAME_MISMATCH ->
                "add '%s' to the upstream certificate's subject alternative names, or turn verification off with -k"
                        .formatted(seen.host());
            case VERSION -> "enable TLS 1.2 or 1.3 on the upstream";
            case CIPHER -> "enable AES-GCM suites with ECDHE on the upstream";
            case NOT_TLS -> "use the port on which the upstream speaks TLS";
            case ALERT ->
                "look into the upstream's log: it refused our handshake (server name, ALPN, client certificate)";
            case UNSUPPORTED ->
                "the upstream needs an extension, group or signature scheme that this proxy lacks: offer others there";
            case FORBIDDEN -> "choose a destination that is not this proxy itself";
            case OTHER -> "look into the upstream's log and at the events of this connection";
        };
    }
}
