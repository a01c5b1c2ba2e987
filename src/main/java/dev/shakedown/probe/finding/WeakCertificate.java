package dev.shakedown.probe.finding;

import dev.shakedown.certs.CertificateFacts;
import dev.shakedown.scenario.Cause;
import java.security.cert.X509Certificate;
import java.security.interfaces.DSAPublicKey;
import java.security.interfaces.ECPublicKey;
import java.security.interfaces.RSAPublicKey;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;

/** Keys that are too short, and signatures over digests that can be forged (RFC 9325 sections 4.3 and 4.5). */
final class WeakCertificate implements Rule {

    private static final Cause CAUSE = Cause.WEAK_OR_NO_SHARED_CIPHER;
    private static final int SHORTEST_RSA = 2048;
    private static final int SHORTEST_EC = 224;

    @Override
    public List<Finding> findings(Examination examination) {
        ChainView chain = examination.chain();
        List<Finding> findings = new ArrayList<>();
        for (X509Certificate certificate : chain.path()) {
            key(certificate, chain).ifPresent(findings::add);
            if (!ChainView.selfSigned(certificate)) {
                signature(certificate, chain).ifPresent(findings::add);
            }
        }
        return findings;
    }

    private static Optional<Finding> key(X509Certificate certificate, ChainView chain) {
        boolean weak = false;
        if (certificate.getPublicKey() instanceof RSAPublicKey rsa) {
            weak = rsa.getModulus().bitLength() < SHORTEST_RSA;
        } else if (certificate.getPublicKey() instanceof ECPublicKey ec) {
            weak = ec.getParams().getCurve().getField().getFieldSize() < SHORTEST_EC;
        } else if (certificate.getPublicKey() instanceof DSAPublicKey) {
            weak = true;
        }
        if (!weak) {
            return Optional.empty();
        }
        String key = CertificateFacts.of(certificate).key();
        return Optional.of(Finding.error(
                CAUSE,
                Text.sentence(Text.role(certificate, chain) + " has a weak key: " + key + "; clients want RSA of "
                        + SHORTEST_RSA + " bits at least, or ECDSA"),
                "the key is " + key,
                "make a new key, RSA of 2048 bits or ECDSA P-256, and have a certificate issued for it",
                key.equals("RSA 512") ? "rsa-512" : "rsa-1024"));
    }

    private static Optional<Finding> signature(X509Certificate certificate, ChainView chain) {
        String algorithm = certificate.getSigAlgName();
        String upper = algorithm.toUpperCase(Locale.ROOT);
        boolean md = upper.startsWith("MD");
        if (!md && !upper.startsWith("SHA1")) {
            return Optional.empty();
        }
        return Optional.of(Finding.error(
                CAUSE,
                Text.sentence(Text.role(certificate, chain) + " is signed with " + algorithm + ", whose digest "
                        + (md ? "was broken long ago" : "can be forged since 2017") + ": clients refuse it"),
                "the signature algorithm is " + algorithm,
                "have the certificate issued anew, with a signature over SHA-256",
                md ? "md5-leaf" : "sha1-leaf"));
    }
}
