package dev.shakedown.engine;

import dev.shakedown.observation.UpstreamFailure;
import java.security.cert.CertificateException;
import java.security.cert.X509Certificate;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** An upstream's chain was not accepted: why, and what it was. Travels through BoringSSL as a cause. */
final class UpstreamRejection extends CertificateException {

    private static final long serialVersionUID = 1L;

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
