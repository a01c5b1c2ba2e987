package dev.shakedown.engine;

import dev.shakedown.certs.CertificateFacts;
import dev.shakedown.certs.CertificatePointers;
import dev.shakedown.certs.OcspAnswer;
import io.netty.handler.ssl.ReferenceCountedOpenSslEngine;
import java.security.cert.X509Certificate;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import javax.net.ssl.SSLEngine;
import org.jspecify.annotations.Nullable;

/**
 * The OCSP response that an upstream stapled to its handshake (RFC 6066 section 8).
 *
 * @param response its DER, or null if it stapled none
 */
record Staple(byte @Nullable [] response) {

    /** What the peer of an engine has stapled until now. */
    static Staple of(SSLEngine engine) {
        byte[] response = engine instanceof ReferenceCountedOpenSslEngine openSsl ? openSsl.getOcspResponse() : null;
        return new Staple(response == null || response.length == 0 ? null : response);
    }

    /**
     * What speaks against a certificate: a proof that it is revoked, or that it demands a good staple and has none
     * (RFC 7633). A staple that says nothing is as good as none.
     *
     * @param chain the certificate, and what it was sent with
     * @param roots where its issuer may be if it was not sent
     */
    Optional<String> complaint(List<X509Certificate> chain, X509Certificate[] roots) {
        X509Certificate leaf = chain.get(0);
        String subject = "its certificate '" + CertificateFacts.of(leaf).subject() + "'";
        Optional<OcspAnswer> answer = Optional.ofNullable(response)
                .flatMap(der -> issuer(leaf, chain, roots).map(issuer -> OcspAnswer.read(der, leaf, issuer)));
        Optional<OcspAnswer> sound = answer.filter(read -> read.problem() == null);
        if (sound.filter(read -> read.status() == OcspAnswer.Status.REVOKED).isPresent()) {
            return Optional.of(subject + " was revoked at " + sound.get().revokedAt()
                    + ", as the OCSP response says that it staples itself");
        }
        boolean good =
                sound.filter(read -> read.status() == OcspAnswer.Status.GOOD).isPresent();
        return good || !CertificatePointers.of(leaf).mustStaple()
                ? Optional.empty()
                : Optional.of(subject + " demands a stapled OCSP response (must-staple), and "
                        + answer.map(OcspAnswer::problem)
                                .map(problem -> "of the one that is stapled " + problem)
                                .orElse(
                                        response == null
                                                ? "none is stapled"
                                                : "the one that is stapled vouches for nothing"));
    }

    private static Optional<X509Certificate> issuer(
            X509Certificate leaf, List<X509Certificate> chain, X509Certificate[] roots) {
        return Stream.concat(chain.stream().skip(1), Stream.of(roots))
                .filter(one -> one.getSubjectX500Principal().equals(leaf.getIssuerX500Principal()))
                .findFirst();
    }
}
