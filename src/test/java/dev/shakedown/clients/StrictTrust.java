package dev.shakedown.clients;

import dev.shakedown.clients.TestClient.Refusal;
import java.io.ByteArrayInputStream;
import java.security.GeneralSecurityException;
import java.security.cert.CertPathValidator;
import java.security.cert.CertificateFactory;
import java.security.cert.PKIXParameters;
import java.security.cert.PKIXRevocationChecker;
import java.security.cert.TrustAnchor;
import java.security.cert.X509Certificate;
import java.security.interfaces.RSAPublicKey;
import java.util.ArrayList;
import java.util.Collection;
import java.util.EnumSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** The checks of a certificate that a strict client makes: path, algorithms, purpose, name, revocation. */
final class StrictTrust {

    private static final String SERVER_AUTH = "1.3.6.1.5.5.7.3.1";
    private static final String TLS_FEATURE = "1.3.6.1.5.5.7.1.24";
    private static final String AUTHORITY_INFORMATION_ACCESS = "1.3.6.1.5.5.7.1.1";
    private static final String CRL_DISTRIBUTION_POINTS = "2.5.29.31";

    private final X509Certificate anchor;

    StrictTrust(X509Certificate anchor) {
        this.anchor = anchor;
    }

    void check(String host, List<byte[]> der, byte @Nullable [] staple) throws GeneralSecurityException, Refusal {
        List<X509Certificate> path = path(der);
        X509Certificate leaf = path.get(0);
        checkPath(path, staple);
        for (X509Certificate certificate : path) {
            checkAlgorithms(certificate);
        }
        if (leaf.getExtendedKeyUsage() == null || !leaf.getExtendedKeyUsage().contains(SERVER_AUTH)) {
            throw new Refusal("not for server authentication");
        }
        checkName(host, leaf);
        if (leaf.getExtensionValue(TLS_FEATURE) != null && staple == null) {
            throw new Refusal("must-staple, but nothing is stapled");
        }
    }

    private List<X509Certificate> path(List<byte[]> der) throws GeneralSecurityException {
        CertificateFactory factory = CertificateFactory.getInstance("X.509");
        List<X509Certificate> path = new ArrayList<>();
        for (byte[] certificate : der) {
            X509Certificate parsed =
                    (X509Certificate) factory.generateCertificate(new ByteArrayInputStream(certificate));
            if (!parsed.equals(anchor)) {
                path.add(parsed);
            }
        }
        return path;
    }

    private void checkPath(List<X509Certificate> path, byte @Nullable [] staple) throws GeneralSecurityException {
        CertPathValidator validator = CertPathValidator.getInstance("PKIX");
        PKIXParameters parameters = new PKIXParameters(Set.of(new TrustAnchor(anchor, null)));
        parameters.setRevocationEnabled(false);
        X509Certificate leaf = path.get(0);
        if (staple != null
                || leaf.getExtensionValue(AUTHORITY_INFORMATION_ACCESS) != null
                || leaf.getExtensionValue(CRL_DISTRIBUTION_POINTS) != null) {
            PKIXRevocationChecker revocation = (PKIXRevocationChecker) validator.getRevocationChecker();
            revocation.setOptions(EnumSet.of(PKIXRevocationChecker.Option.ONLY_END_ENTITY));
            if (staple != null) {
                revocation.setOcspResponses(Map.of(leaf, staple));
            }
            parameters.addCertPathChecker(revocation);
        }
        validator.validate(CertificateFactory.getInstance("X.509").generateCertPath(path), parameters);
    }

    private static void checkAlgorithms(X509Certificate certificate) throws Refusal {
        String signature = certificate.getSigAlgName().toUpperCase(Locale.ROOT);
        if (signature.startsWith("SHA1") || signature.startsWith("MD5")) {
            throw new Refusal("signed with " + signature);
        }
        if (certificate.getPublicKey() instanceof RSAPublicKey key
                && key.getModulus().bitLength() < 2048) {
            throw new Refusal("RSA key of " + key.getModulus().bitLength() + " bits");
        }
    }

    /** RFC 9525 section 6.3: only subject alternative names; a wildcard is the whole leftmost label, and never of a top-level domain. */
    private static void checkName(String host, X509Certificate leaf) throws GeneralSecurityException, Refusal {
        Collection<List<?>> names = leaf.getSubjectAlternativeNames();
        for (List<?> name : names == null ? List.<List<?>>of() : names) {
            boolean dns = name.get(0).equals(2);
            boolean address = name.get(0).equals(7);
            String value = String.valueOf(name.get(1));
            if ((dns && matches(value, host)) || (address && value.equals(host))) {
                return;
            }
        }
        throw new Refusal("none of the names " + names + " is " + host);
    }

    private static boolean matches(String pattern, String host) {
        if (!pattern.startsWith("*.")) {
            return pattern.equalsIgnoreCase(host);
        }
        int dot = host.indexOf('.');
        String suffix = pattern.substring(1);
        return suffix.indexOf('.', 1) > 0 && dot > 0 && host.substring(dot).equalsIgnoreCase(suffix);
    }
}
