package dev.shakedown.engine;

import dev.shakedown.certs.CertificateFacts;
import dev.shakedown.certs.ExtendedPurpose;
import java.security.GeneralSecurityException;
import java.security.SignatureException;
import java.security.cert.CertPathValidatorException;
import java.security.cert.CertPathValidatorException.BasicReason;
import java.security.cert.CertPathValidatorException.Reason;
import java.security.cert.CertificateException;
import java.security.cert.CertificateParsingException;
import java.security.cert.PKIXReason;
import java.security.cert.X509Certificate;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** Which rule for every chain of certificates, whoever is trusted, was broken where no path was found (RFC 5280 section 6.1). */
final class PathRules {

    private static final Set<Reason> RULES = Set.of(
            PKIXReason.NOT_CA_CERT,
            PKIXReason.PATH_TOO_LONG,
            PKIXReason.INVALID_KEY_USAGE,
            PKIXReason.INVALID_NAME,
            PKIXReason.UNRECOGNIZED_CRIT_EXT);

    private PathRules() {}

    /**
     * The rule that is broken, in a clause, or empty if only trust is missing.
     *
     * @param chain as it was presented, the server's own certificate first
     * @param refusal what the path validation of the JDK says of it
     */
    static Optional<String> broken(List<X509Certificate> chain, CertificateException refusal) {
        return forged(chain).or(() -> unfit(chain.get(0))).or(() -> said(refusal));
    }

    /** The algorithm or key size that is too weak, in a clause, or empty if none is. */
    static Optional<String> weak(CertificateException refusal) {
        return reason(refusal, Set.of(BasicReason.ALGORITHM_CONSTRAINED))
                .map(broken -> "its chain is too weak: " + broken.getMessage());
    }

    /** A certificate whose issuer was sent with it, and did not sign it. */
    private static Optional<String> forged(List<X509Certificate> chain) {
        return chain.stream()
                .filter(subject -> chain.stream().anyMatch(issuer -> !signed(subject, issuer)))
                .findFirst()
                .map(subject ->
                        "its certificate '" + CertificateFacts.of(subject).subject()
                                + "' has a signature that does not fit the key of its issuer '"
                                + CertificateFacts.of(subject).issuer() + "'");
    }

    /** False only if one bears the name of the other's issuer and its key does not verify the signature. */
    private static boolean signed(X509Certificate subject, X509Certificate issuer) {
        if (!subject.getIssuerX500Principal().equals(issuer.getSubjectX500Principal())) {
            return true;
        }
        try {
            subject.verify(issuer.getPublicKey());
            return true;
        } catch (SignatureException e) {
            return false;
        } catch (GeneralSecurityException e) {
            return true; // of another kind, or an algorithm that nobody knows: not for us to say
        }
    }

    private static Optional<String> unfit(X509Certificate leaf) {
        try {
            return ExtendedPurpose.suitServer(leaf.getExtendedKeyUsage())
                    ? Optional.empty()
                    : Optional.of("its certificate '"
                            + CertificateFacts.of(leaf).subject() + "' is not meant for servers (extendedKeyUsage)");
        } catch (CertificateParsingException e) {
            return Optional.of("its extendedKeyUsage does not parse");
        }
    }

    private static Optional<String> said(CertificateException refusal) {
        return reason(refusal, RULES)
                .map(broken -> "its chain breaks a rule of RFC 5280: " + broken.getMessage() + at(broken));
    }

    private static Optional<CertPathValidatorException> reason(CertificateException refusal, Set<Reason> reasons) {
        for (Throwable cause = refusal; cause != null; cause = cause.getCause()) {
            if (cause instanceof CertPathValidatorException broken && reasons.contains(broken.getReason())) {
                return Optional.of(broken);
            }
        }
        return Optional.empty();
    }

    private static String at(CertPathValidatorException broken) {
        X509Certificate certificate = certificate(broken);
        return certificate == null
                ? ""
                : " ('" + CertificateFacts.of(certificate).subject() + "')";
    }

    private static @Nullable X509Certificate certificate(CertPathValidatorException broken) {
        return broken.getCertPath() != null && broken.getIndex() >= 0
                ? (X509Certificate) broken.getCertPath().getCertificates().get(broken.getIndex())
                : null;
    }
}
