package dev.shakedown.observation.diagnosis;

import dev.shakedown.scenario.Cause;
import dev.shakedown.wire.AlertDescription;
import java.util.Map;
import java.util.Optional;

/** What an alert most often means, where nothing else is known (RFC 9846 section 6.2). */
final class AlertMeaning {

    private static final Map<String, Cause> CAUSES = Map.ofEntries(
            Map.entry("unknown_ca", Cause.UNTRUSTED_CERTIFICATE_AUTHORITY),
            Map.entry("certificate_expired", Cause.EXPIRED_OR_INVALID_CERTIFICATE),
            Map.entry("bad_certificate", Cause.EXPIRED_OR_INVALID_CERTIFICATE),
            Map.entry("unsupported_certificate", Cause.EXPIRED_OR_INVALID_CERTIFICATE),
            Map.entry("certificate_revoked", Cause.REVOKED_CERTIFICATE),
            Map.entry("bad_certificate_status_response", Cause.REVOKED_CERTIFICATE),
            Map.entry("protocol_version", Cause.INCOMPATIBLE_PROTOCOL_VERSIONS),
            Map.entry("inappropriate_fallback", Cause.INCOMPATIBLE_PROTOCOL_VERSIONS),
            Map.entry("handshake_failure", Cause.WEAK_OR_NO_SHARED_CIPHER),
            Map.entry("insufficient_security", Cause.WEAK_OR_NO_SHARED_CIPHER),
            Map.entry("export_restriction", Cause.WEAK_OR_NO_SHARED_CIPHER),
            Map.entry("unrecognized_name", Cause.SERVER_MISCONFIGURATION),
            Map.entry("no_application_protocol", Cause.SERVER_MISCONFIGURATION),
            Map.entry("certificate_required", Cause.SERVER_MISCONFIGURATION),
            Map.entry("access_denied", Cause.SERVER_MISCONFIGURATION),
            Map.entry("decrypt_error", Cause.SERVER_MISCONFIGURATION),
            Map.entry("internal_error", Cause.SERVER_MISCONFIGURATION),
            Map.entry("bad_record_mac", Cause.NETWORK_INTERRUPTION),
            Map.entry("record_overflow", Cause.NETWORK_INTERRUPTION),
            Map.entry("decode_error", Cause.CLIENT_SOFTWARE),
            Map.entry("illegal_parameter", Cause.CLIENT_SOFTWARE),
            Map.entry("unexpected_message", Cause.CLIENT_SOFTWARE),
            Map.entry("unsupported_extension", Cause.CLIENT_SOFTWARE),
            Map.entry("missing_extension", Cause.CLIENT_SOFTWARE));

    private AlertMeaning() {}

    /** The likeliest cause, or empty for an alert that may mean anything, such as {@code certificate_unknown}. */
    static Optional<Cause> cause(AlertDescription description) {
        return cause(description.name());
    }

    /** The same by the alert's registered name. */
    static Optional<Cause> cause(String name) {
        return Optional.ofNullable(CAUSES.get(name));
    }
}
