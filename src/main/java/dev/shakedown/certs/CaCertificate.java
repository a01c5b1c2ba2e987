package dev.shakedown.certs;

import java.io.ByteArrayInputStream;
import java.security.GeneralSecurityException;
import java.security.cert.CertificateException;
import java.security.cert.CertificateFactory;
import java.security.cert.X509Certificate;
import java.util.Optional;
import org.bouncycastle.asn1.x500.X500Name;
import org.bouncycastle.asn1.x509.Certificate;
import org.bouncycastle.asn1.x509.Extension;
import org.bouncycastle.asn1.x509.Extensions;
import org.bouncycastle.asn1.x509.NameConstraints;
import org.bouncycastle.asn1.x509.SubjectKeyIdentifier;

/**
 * A certificate of the sandbox CA itself, which always parses.
 *
 * @param certificate as the JDK sees it
 * @param structure as Bouncy Castle sees it
 */
record CaCertificate(X509Certificate certificate, Certificate structure) {

    static CaCertificate parse(byte[] der) throws CertificateException {
        X509Certificate certificate = (X509Certificate)
                CertificateFactory.getInstance("X.509").generateCertificate(new ByteArrayInputStream(der));
        return new CaCertificate(certificate, Certificate.getInstance(der));
    }

    /** Parses what was forged a moment ago. */
    static CaCertificate of(ForgedCertificate forged) {
        try {
            return parse(forged.der());
        } catch (CertificateException e) {
            throw new IllegalStateException("a right certificate does not parse", e);
        }
    }

    byte[] der() {
        return Der.encode(structure);
    }

    X500Name subject() {
        return structure.getSubject();
    }

    byte[] subjectKeyIdentifier() {
        return SubjectKeyIdentifier.fromExtensions(extensions()).getKeyIdentifier();
    }

    Optional<NameConstraints> nameConstraints() {
        return Optional.ofNullable(NameConstraints.getInstance(
                Extensions.getExtensionParsedValue(extensions(), Extension.nameConstraints)));
    }

    /** With its key, so that it can issue; refuses a key that does not fit. */
    ForgedCertificate with(byte[] pkcs8) throws GeneralSecurityException {
        SubjectKey key = SubjectKey.of(pkcs8, structure.getSubjectPublicKeyInfo());
        byte[] probe = subjectKeyIdentifier();
        java.security.Signature verifier = java.security.Signature.getInstance("SHA256withECDSA");
        verifier.initVerify(certificate.getPublicKey());
        verifier.update(probe);
        if (!verifier.verify(new IssuerSignature(key, Digest.SHA256).over(probe))) {
            throw new GeneralSecurityException("the key does not fit the certificate");
        }
        return new ForgedCertificate(
                subject(), key, certificate.getSerialNumber(), der(), CertificateFacts.of(certificate));
    }

    private Extensions extensions() {
        return structure.getTBSCertificate().getExtensions();
    }
}
