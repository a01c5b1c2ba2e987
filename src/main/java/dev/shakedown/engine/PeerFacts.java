package dev.shakedown.engine;

import dev.shakedown.certs.CertificateFacts;
import java.security.PublicKey;
import java.security.cert.X509Certificate;
import java.security.interfaces.ECPublicKey;
import java.security.interfaces.EdECPublicKey;
import java.security.interfaces.RSAPublicKey;
import java.util.List;
import javax.naming.InvalidNameException;
import javax.naming.ldap.LdapName;
import javax.naming.ldap.Rdn;
import javax.security.auth.x500.X500Principal;

/** What an upstream's certificates say of themselves. */
final class PeerFacts {

    private PeerFacts() {}

    static List<CertificateFacts> of(List<X509Certificate> chain) {
        return chain.stream().map(PeerFacts::of).toList();
    }

    static CertificateFacts of(X509Certificate certificate) {
        return new CertificateFacts(
                name(certificate.getSubjectX500Principal()),
                name(certificate.getIssuerX500Principal()),
                SubjectName.of(certificate).stream().map(SubjectName::text).toList(),
                certificate.getNotBefore().toInstant(),
                certificate.getNotAfter().toInstant(),
                key(certificate.getPublicKey()),
                certificate.getSigAlgName());
    }

    private static String name(X500Principal principal) {
        try {
            return new LdapName(principal.getName())
                    .getRdns().stream()
                            .filter(rdn -> rdn.getType().equalsIgnoreCase("CN"))
                            .map(Rdn::getValue)
                            .map(String::valueOf)
                            .findFirst()
                            .orElse(principal.getName());
        } catch (InvalidNameException e) {
            return principal.getName();
        }
    }

    private static String key(PublicKey key) {
        if (key instanceof RSAPublicKey rsa) {
            return "RSA " + rsa.getModulus().bitLength();
        }
        if (key instanceof ECPublicKey ec) {
            return "ECDSA P-" + ec.getParams().getCurve().getField().getFieldSize();
        }
        return key instanceof EdECPublicKey edwards ? edwards.getParams().getName() : key.getAlgorithm();
    }
}
