package dev.shakedown.certs;

import java.io.ByteArrayInputStream;
import java.security.GeneralSecurityException;
import java.security.cert.CertPathValidator;
import java.security.cert.CertificateException;
import java.security.cert.CertificateFactory;
import java.security.cert.PKIXParameters;
import java.security.cert.PKIXRevocationChecker;
import java.security.cert.TrustAnchor;
import java.security.cert.X509CRL;
import java.security.cert.X509Certificate;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** The JDK's path validation. */
final class Witness {

    private Witness() {}

    /** Validates a chain up to a root; a root in the chain itself is left out. */
    static void validate(X509Certificate root, List<byte[]> chain) throws GeneralSecurityException {
        validate(root, chain, null);
    }

    /** The same with a stapled response, which must then be there and good. */
    static void validate(X509Certificate root, List<byte[]> chain, byte @Nullable [] staple)
            throws GeneralSecurityException {
        List<X509Certificate> path = new ArrayList<>();
        for (byte[] der : chain) {
            path.add(parse(der));
        }
        path.remove(root);
        CertPathValidator validator = CertPathValidator.getInstance("PKIX");
        PKIXParameters parameters = new PKIXParameters(Set.of(new TrustAnchor(root, null)));
        parameters.setRevocationEnabled(false);
        if (staple != null) {
            PKIXRevocationChecker checker = (PKIXRevocationChecker) validator.getRevocationChecker();
            checker.setOptions(
                    EnumSet.of(PKIXRevocationChecker.Option.ONLY_END_ENTITY, PKIXRevocationChecker.Option.NO_FALLBACK));
            checker.setOcspResponses(Map.of(path.get(0), staple));
            parameters.addCertPathChecker(checker);
        }
        validator.validate(CertificateFactory.getInstance("X.509").generateCertPath(path), parameters);
    }

    static X509Certificate parse(byte[] der) throws CertificateException {
        return (X509Certificate)
                CertificateFactory.getInstance("X.509").generateCertificate(new ByteArrayInputStream(der));
    }

    static X509CRL parseList(byte[] der) throws GeneralSecurityException {
        return (X509CRL) CertificateFactory.getInstance("X.509").generateCRL(new ByteArrayInputStream(der));
    }
}
