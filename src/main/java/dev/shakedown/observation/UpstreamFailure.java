package dev.shakedown.observation;

import dev.shakedown.scenario.Cause;
import org.jspecify.annotations.Nullable;

/** Why the upstream leg failed, and which of the nine causes that is. */
public enum UpstreamFailure {
    UNRESOLVED(Cause.NETWORK_INTERRUPTION),
    REFUSED(Cause.NETWORK_INTERRUPTION),
    UNREACHABLE(Cause.NETWORK_INTERRUPTION),
    TIMEOUT(Cause.NETWORK_INTERRUPTION),
    RESET(Cause.NETWORK_INTERRUPTION),
    CLOSED(Cause.NETWORK_INTERRUPTION),
    UNTRUSTED(Cause.UNTRUSTED_CERTIFICATE_AUTHORITY),
    EXPIRED(Cause.EXPIRED_OR_INVALID_CERTIFICATE),
    /** The chain breaks a rule that holds whoever is trusted (RFC 5280): a wrong signature, an issuer that is no CA. */
    INVALID(Cause.EXPIRED_OR_INVALID_CERTIFICATE),
    REVOKED(Cause.REVOKED_CERTIFICATE),
    NAME_MISMATCH(Cause.CERTIFICATE_NAME_MISMATCH),
    VERSION(Cause.INCOMPATIBLE_PROTOCOL_VERSIONS),
    CIPHER(Cause.WEAK_OR_NO_SHARED_CIPHER),
    NOT_TLS(Cause.SERVER_MISCONFIGURATION),
    /** The upstream signs with a key that is not that of its certificate. */
    WRONG_KEY(Cause.SERVER_MISCONFIGURATION),
    ALERT(Cause.SERVER_MISCONFIGURATION),
    /** The upstream wants an extension, a group or a signature scheme that our own client's leg lacks. */
    UNSUPPORTED(Cause.CLIENT_SOFTWARE),
    FORBIDDEN(null),
    OTHER(null);

    private final @Nullable Cause cause;

    UpstreamFailure(@Nullable Cause cause) {
        this.cause = cause;
    }

    /** The cause, or null if it is none of the nine. */
    public @Nullable Cause cause() {
        return cause;
    }
}
