package dev.shakedown.observation.diagnosis;

import dev.shakedown.certs.CertificateFacts;
import dev.shakedown.observation.Event;
import dev.shakedown.observation.Event.Leg;
import dev.shakedown.observation.Transcript;
import dev.shakedown.observation.UpstreamFailure;
import dev.shakedown.scenario.Cause;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * What a failed upstream leg amounts to. An alert is only where it showed: its name tells more.
 *
 * @param failure the failure, as narrow as it is known
 * @param cause which of the nine, or null
 * @param alert the name of the upstream's alert, or empty
 */
record UpstreamMeaning(UpstreamFailure failure, @Nullable Cause cause, String alert) {

    static UpstreamMeaning of(UpstreamFailure failure, Transcript transcript) {
        String alert = transcript
                .all(Event.AlertReceived.class)
                .filter(received -> received.leg() == Leg.UPSTREAM)
                .findFirst()
                .map(received -> received.alert().description().name())
                .orElse("");
        Optional<Cause> said = failure == UpstreamFailure.ALERT ? cause(alert) : Optional.empty();
        return new UpstreamMeaning(failure, said.isPresent() ? said.get() : failure.cause(), alert);
    }

    /** The certificates that the upstream presented, the leaf first; empty if it presented none. */
    static List<CertificateFacts> chain(Transcript transcript) {
        return transcript
                .first(Event.UpstreamVerified.class)
                .map(Event.UpstreamVerified::chain)
                .orElse(List.of());
    }

    static String word(UpstreamFailure failure) {
        return failure.name().toLowerCase(Locale.ROOT);
    }

    /** The id of the packaged scenario that looks the same to a client. */
    String scenario() {
        return switch (failure) {
            case UNRESOLVED, REFUSED, UNREACHABLE -> "reset-on-accept";
            case TIMEOUT -> "stall-after-client-hello";
            case RESET -> "reset-after-client-hello";
            case CLOSED -> "close-after-client-hello";
            case UNTRUSTED -> "untrusted-root";
            case EXPIRED -> "expired";
            case INVALID -> "bad-signature";
            case REVOKED -> "revoked-stapled";
            case NAME_MISMATCH -> "wrong-host";
            case VERSION -> "tls10-only";
            case CIPHER -> "no-shared-suite";
            case NOT_TLS -> "plain-http";
            case UNSUPPORTED -> "tls13-only";
            case ALERT -> alert.equals("unrecognized_name") ? "alert-unrecognized-name" : "alert-handshake-failure";
            case WRONG_KEY, FORBIDDEN, OTHER -> "alert-internal-error";
        };
    }

    /** About a client without a certificate, servers complain in the words for a bad one. */
    private static Optional<Cause> cause(String alert) {
        return switch (alert) {
            case "" -> Optional.empty();
            case "bad_certificate", "unknown_ca", "certificate_unknown", "unsupported_certificate" ->
                Optional.of(Cause.SERVER_MISCONFIGURATION);
            default -> AlertMeaning.cause(alert);
        };
    }
}
