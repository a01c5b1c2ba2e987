package dev.shakedown.reproduce;

import dev.shakedown.certs.Trait;
import dev.shakedown.scenario.Cause;
import dev.shakedown.scenario.Severity;
import dev.shakedown.wire.AlertDescription;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/**
 * Something for which a correct client refuses a server.
 *
 * @param cause which of the nine causes it is
 * @param text what it is, without a full stop
 * @param severity how bad it is to accept it
 * @param standing who has to refuse
 * @param alerts the alerts that fit
 * @param references where the standards say so
 */
record Defect(
        Cause cause,
        String text,
        Severity severity,
        Standing standing,
        List<AlertDescription> alerts,
        List<String> references) {

    /** Whether clients can do otherwise. */
    enum Standing {
        /** No client can go on, however gullible. */
        BREAKS_PROTOCOL,
        /** By every profile a client must refuse. */
        REFUSED,
        /** By the rules of browsers a client must refuse, by RFC 5280 it may do either. */
        REFUSED_BY_BROWSERS,
        /** A client may do either. */
        TOLERATED
    }

    static Defect of(
            Cause cause, String text, Severity severity, Standing standing, String alerts, String... references) {
        return new Defect(
                cause,
                text,
                severity,
                standing,
                Stream.of(alerts.split(" "))
                        .filter(name -> !name.isEmpty())
                        .map(AlertDescription::valueOf)
                        .toList(),
                List.of(references));
    }

    /** A trait of a chain as a defect, if it is one. */
    static Optional<Defect> of(Trait trait) {
        String text = trait.text();
        return switch (trait.kind()) {
            case VALIDITY -> certificate(text, "certificate_expired", "RFC 5280 6.1.3");
            case NAME -> refused(Cause.CERTIFICATE_NAME_MISMATCH, text, "bad_certificate", "RFC 9525 6");
            case OLD_NAME ->
                Optional.of(of(
                        Cause.CERTIFICATE_NAME_MISMATCH,
                        text,
                        Severity.MEDIUM,
                        Standing.REFUSED_BY_BROWSERS,
                        "bad_certificate",
                        "RFC 9525 2"));
            case TRUST -> refused(Cause.UNTRUSTED_CERTIFICATE_AUTHORITY, text, "unknown_ca", "RFC 5280 6.1");
            case IMPERSONATION ->
                refused(
                        Cause.UNTRUSTED_CERTIFICATE_AUTHORITY,
                        text,
                        "unknown_ca bad_certificate decrypt_error",
                        "RFC 5280 6.1.3");
            case STRENGTH ->
                refused(
                        Cause.WEAK_OR_NO_SHARED_CIPHER,
                        text,
                        "bad_certificate insufficient_security handshake_failure",
                        "RFC 9325 4.5");
            case SIGNATURE -> certificate(text, "bad_certificate decode_error decrypt_error", "RFC 5280 6.1.3");
            case PURPOSE -> certificate(text, "unsupported_certificate", "RFC 5280 4.2");
            case CONSTRAINT -> certificate(text, "bad_certificate", "RFC 5280 6.1.4");
            case HARMLESS -> Optional.empty();
        };
    }

    private static Optional<Defect> certificate(String text, String alerts, String reference) {
        return refused(Cause.EXPIRED_OR_INVALID_CERTIFICATE, text, alerts, reference);
    }

    private static Optional<Defect> refused(Cause cause, String text, String alerts, String reference) {
        return Optional.of(of(cause, text, Severity.CRITICAL, Standing.REFUSED, alerts, reference));
    }
}
