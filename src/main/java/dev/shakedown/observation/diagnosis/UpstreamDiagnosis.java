package dev.shakedown.observation.diagnosis;

import dev.shakedown.certs.CertificateFacts;
import dev.shakedown.observation.Diagnosis;
import dev.shakedown.observation.Event;
import dev.shakedown.observation.Event.Leg;
import dev.shakedown.observation.Printable;
import dev.shakedown.observation.Transcript;
import dev.shakedown.observation.UpstreamFailure;
import dev.shakedown.scenario.Cause;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** What went wrong on the leg to the real server, and how to mend it; says nothing of the client. */
public final class UpstreamDiagnosis {

    private UpstreamDiagnosis() {}

    /**
     * The diagnosis of the first failure of the upstream leg, or empty if there is none.
     *
     * @param transcript what has happened until now
     * @param time when it happened, to compare the dates of a certificate with
     */
    public static Optional<Diagnosis> of(Transcript transcript, Instant time) {
        return transcript.first(Event.UpstreamFailed.class).map(failed -> of(failed, transcript, time));
    }

    private static Diagnosis of(Event.UpstreamFailed failed, Transcript transcript, Instant time) {
        String destination = transcript
                .first(Event.Destination.class)
                .map(to -> Printable.of(to.host(), 253) + ":" + to.port())
                .orElse("the destination");
        String text = "The connection to the upstream server %s failed: %s.%s"
                .formatted(destination, Printable.of(failed.detail(), 300), facts(transcript, failed.failure(), time));
        return new Diagnosis(cause(transcript, failed.failure()), text, fix(failed.failure(), transcript));
    }

    private static @Nullable Cause cause(Transcript transcript, UpstreamFailure failure) {
        Optional<Cause> said = failure == UpstreamFailure.ALERT
                ? transcript
                        .all(Event.AlertReceived.class)
                        .filter(received -> received.leg() == Leg.UPSTREAM)
                        .findFirst()
                        .flatMap(received -> AlertMeaning.cause(received.alert().description()))
                : Optional.empty();
        return said.isPresent() ? said.get() : failure.cause();
    }

    private static String facts(Transcript transcript, UpstreamFailure failure, Instant time) {
        List<CertificateFacts> chain = transcript
                .first(Event.UpstreamVerified.class)
                .map(Event.UpstreamVerified::chain)
                .orElse(List.of());
        if (chain.isEmpty()) {
            return "";
        }
        return switch (failure) {
            case EXPIRED ->
                chain.stream()
                        .map(certificate -> ValidityDates.wrong(certificate, time))
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

    private static String fix(UpstreamFailure failure, Transcript transcript) {
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
                        .formatted(Case.host(transcript));
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
