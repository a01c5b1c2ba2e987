package dev.shakedown.engine;

import dev.shakedown.observation.UpstreamFailure;
import io.netty.handler.ssl.OpenSslCertificateException;
import java.security.cert.CertificateException;
import java.security.cert.X509Certificate;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** An upstream's chain was not accepted: why, and what it was. Travels through BoringSSL as a cause. */
final class UpstreamRejection extends CertificateException {

    private static final long serialVersionUID = 1L;

    private static final int CERT_HAS_EXPIRED = 10;
    private static final int UNABLE_TO_GET_ISSUER_CERT_LOCALLY = 20;
    private static final int CERT_REVOKED = 23;
    private static final int CERT_REJECTED = 28;
    private static final int HOSTNAME_MISMATCH = 62;

    private final UpstreamFailure failure;
    private final transient List<X509Certificate> chain;

    UpstreamRejection(
            UpstreamFailure failure, String detail, List<X509Certificate> chain, @Nullable CertificateException cause) {
        super(detail, cause);
        this.failure = failure;
        this.chain = chain;
    }

    /** The rejection among the causes of what BoringSSL's handler says. */
    static Optional<UpstreamRejection> in(Throwable thrown) {
        for (Throwable cause = thrown; cause != null; cause = cause.getCause()) {
            if (cause instanceof UpstreamRejection rejection) {
                return Optional.of(rejection);
            }
        }
        return Optional.empty();
    }

    /** The same for BoringSSL, which chooses the alert to the upstream by the code of OpenSSL's X509_verify_cert. */
    CertificateException withAlert() {
        int code = switch (failure) {
            case EXPIRED -> CERT_HAS_EXPIRED;
            case INVALID -> CERT_REJECTED;
            case REVOKED -> CERT_REVOKED;
            case NAME_MISMATCH -> HOSTNAME_MISMATCH;
            default -> UNABLE_TO_GET_ISSUER_CERT_LOCALLY;
        };
        return new OpenSslCertificateException(detail(), this, code);
    }

    UpstreamFailure failure() {
        return failure;
    }

    String detail() {
        return String.valueOf(getMessage());
    }

    List<X509Certificate> chain() {
        return chain;
    }
}
