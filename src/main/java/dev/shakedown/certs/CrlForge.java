package dev.shakedown.certs;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.math.BigInteger;
import java.time.Instant;
import java.time.InstantSource;
import java.util.Date;
import org.bouncycastle.asn1.x509.AuthorityKeyIdentifier;
import org.bouncycastle.asn1.x509.CRLNumber;
import org.bouncycastle.asn1.x509.CRLReason;
import org.bouncycastle.asn1.x509.Extension;
import org.bouncycastle.cert.X509v2CRLBuilder;

/** Makes revocation lists (RFC 5280 section 5). */
final class CrlForge {

    private final InstantSource clock;

    CrlForge(InstantSource clock) {
        this.clock = clock;
    }

    /** The list of a leaf's issuer as of now; the leaf is on it, or nothing is. */
    byte[] list(RevocationCase revocation) {
        Instant now = clock.instant();
        SubjectKey key = revocation.issuer().key();
        X509v2CRLBuilder list =
                new X509v2CRLBuilder(revocation.issuer().subject(), Date.from(now.minus(RevocationCase.SETTLED)));
        list.setNextUpdate(Date.from(now.plus(RevocationCase.FRESH)));
        if (revocation.recipe().crl() == RevocationStatus.REVOKED) {
            list.addCRLEntry(revocation.serial(), Date.from(RevocationCase.revokedAt(now)), CRLReason.keyCompromise);
        }
        try {
            list.addExtension(Extension.authorityKeyIdentifier, false, new AuthorityKeyIdentifier(key.identifier()));
            list.addExtension(Extension.cRLNumber, false, new CRLNumber(BigInteger.valueOf(now.toEpochMilli())));
            return list.build(new IssuerSignature(key, Digest.SHA256)).getEncoded();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
