package dev.shakedown.engine;

import dev.shakedown.certs.CertificateFacts;
import dev.shakedown.observation.UpstreamFailure;
import java.net.Socket;
import java.security.cert.CertificateException;
import java.security.cert.X509Certificate;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import javax.net.ssl.SSLEngine;
import javax.net.ssl.X509ExtendedTrustManager;
import javax.net.ssl.X509TrustManager;
import org.jspecify.annotations.Nullable;

/**
 * Verifies an upstream's chain up to a trust anchor, the name that it was asked for by, and the OCSP response that it
 * staples, and says what is wrong in words that name dates and names. The engine's peer host is the name. Thread-safe.
 */
final class UpstreamVerifier extends X509ExtendedTrustManager {

    private final X509TrustManager paths;

    /**
     * @param paths builds and verifies the path; looks at no name
     */
    UpstreamVerifier(X509TrustManager paths) {
        this.paths = paths;
    }

    @Override
    public void checkServerTrusted(X509Certificate[] chain, String authType, SSLEngine engine)
            throws CertificateException {
        List<X509Certificate> presented = List.of(chain);
        try {
            paths.checkServerTrusted(chain, authType);
        } catch (CertificateException e) {
            throw rejection(presented, e).withAlert();
        }
        PeerName asked = new PeerName(engine.getPeerHost());
        List<SubjectName> names = SubjectName.of(presented.get(0));
        if (!asked.isOneOf(names)) {
            throw new UpstreamRejection(UpstreamFailure.NAME_MISMATCH, mismatch(asked, names), presented, null)
                    .withAlert();
        }
        Optional<String> revoked = Staple.of(engine).complaint(presented, paths.getAcceptedIssuers());
        if (revoked.isPresent()) {
            throw new UpstreamRejection(UpstreamFailure.REVOKED, revoked.get(), presented, null).withAlert();
        }
    }

    @Override
    public void checkServerTrusted(X509Certificate[] chain, String authType) throws CertificateException {
        throw new CertificateException("the name to verify is not known without the connection");
    }

    @Override
    public void checkServerTrusted(X509Certificate[] chain, String authType, @Nullable Socket socket)
            throws CertificateException {
        checkServerTrusted(chain, authType);
    }

    @Override
    public void checkClientTrusted(X509Certificate[] chain, String authType) throws CertificateException {
        throw new CertificateException("an upstream is a server");
    }

    @Override
    public void checkClientTrusted(X509Certificate[] chain, String authType, @Nullable Socket socket)
            throws CertificateException {
        checkClientTrusted(chain, authType);
    }

    @Override
    public void checkClientTrusted(X509Certificate[] chain, String authType, SSLEngine engine)
            throws CertificateException {
        checkClientTrusted(chain, authType);
    }

    @Override
    public X509Certificate[] getAcceptedIssuers() {
        return new X509Certificate[0];
    }

    /** The dates come first: a path builder that skips an expired intermediate only says that it found no path. */
    private static UpstreamRejection rejection(List<X509Certificate> chain, CertificateException cause) {
        Optional<String> outdated = chain.stream()
                .flatMap(certificate -> outdated(certificate).stream())
                .findFirst();
        if (outdated.isPresent()) {
            return new UpstreamRejection(UpstreamFailure.EXPIRED, outdated.get(), chain, cause);
        }
        Optional<String> broken = PathRules.broken(chain, cause);
        if (broken.isPresent()) {
            return new UpstreamRejection(UpstreamFailure.INVALID, broken.get(), chain, cause);
        }
        Optional<String> weak = PathRules.weak(cause);
        if (weak.isPresent()) {
            return new UpstreamRejection(UpstreamFailure.CIPHER, weak.get(), chain, cause);
        }
        String issuer = CertificateFacts.of(chain.get(chain.size() - 1)).issuer();
        String detail = "its chain of " + chain.size() + " ends with a certificate of the issuer '" + issuer
                + "' and leads to no trusted root (" + innermost(cause).getMessage() + ")";
        return new UpstreamRejection(UpstreamFailure.UNTRUSTED, detail, chain, cause);
    }

    private static Optional<String> outdated(X509Certificate certificate) {
        Instant now = Instant.now();
        Instant from = certificate.getNotBefore().toInstant();
        Instant until = certificate.getNotAfter().toInstant();
        String subject = "its certificate '" + CertificateFacts.of(certificate).subject() + "'";
        if (now.isAfter(until)) {
            return Optional.of(subject + " expired at " + until);
        }
        return now.isBefore(from) ? Optional.of(subject + " is not valid before " + from) : Optional.empty();
    }

    private static String mismatch(PeerName asked, List<SubjectName> names) {
        String presented = names.isEmpty()
                ? "no subject alternative name at all"
                : names.stream().map(SubjectName::text).collect(Collectors.joining(", "));
        return "it was asked for by the name '" + asked.text() + "', but its certificate is for " + presented;
    }

    private static Throwable innermost(Throwable thrown) {
        Throwable cause = thrown;
        while (cause.getCause() != null) {
            cause = cause.getCause();
        }
        return cause;
    }
}
