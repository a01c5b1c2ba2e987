package dev.shakedown.certs;

import java.math.BigInteger;
import java.util.List;
import org.bouncycastle.asn1.x500.X500Name;

/**
 * A certificate with its key, so that it can be served, or issue the next.
 *
 * @param subject the subject's name
 * @param key the subject's key pair
 * @param serial the serial number
 * @param der the certificate itself
 * @param facts what it says of itself
 */
record ForgedCertificate(X500Name subject, SubjectKey key, BigInteger serial, byte[] der, CertificateFacts facts) {

    /** The same certificate, of which more is told. */
    ForgedCertificate with(List<String> oddities) {
        return new ForgedCertificate(subject, key, serial, der, facts.with(oddities));
    }
}
