package dev.shakedown.engine;

import java.math.BigInteger;
import java.security.Principal;
import java.security.PublicKey;
import java.security.cert.CertificateEncodingException;
import java.security.cert.X509Certificate;
import java.util.Date;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * A certificate that is nothing but its bytes, for what is served wrong on purpose may not parse. Only what asks for the
 * encoding gets an answer.
 */
@SuppressWarnings("JavaUtilDate") // the signatures are X509Certificate's
final class RawCertificate extends X509Certificate {

    private static final long serialVersionUID = 1L;

    private final byte[] der;

    RawCertificate(byte[] der) {
        this.der = der;
    }

    @Override
    public byte[] getEncoded() throws CertificateEncodingException {
        return der;
    }

    @Override
    public String toString() {
        return "certificate of " + der.length + " bytes";
    }

    @Override
    public int getVersion() {
        throw opaque();
    }

    @Override
    public BigInteger getSerialNumber() {
        throw opaque();
    }

    @Override
    @Deprecated
    public Principal getIssuerDN() {
        throw opaque();
    }

    @Override
    @Deprecated
    public Principal getSubjectDN() {
        throw opaque();
    }

    @Override
    public Date getNotBefore() {
        throw opaque();
    }

    @Override
    public Date getNotAfter() {
        throw opaque();
    }

    @Override
    public byte[] getTBSCertificate() {
        throw opaque();
    }

    @Override
    public byte[] getSignature() {
        throw opaque();
    }

    @Override
    public String getSigAlgName() {
        throw opaque();
    }

    @Override
    public String getSigAlgOID() {
        throw opaque();
    }

    @Override
    public byte[] getSigAlgParams() {
        throw opaque();
    }

    @Override
    public boolean @Nullable [] getIssuerUniqueID() {
        throw opaque();
    }

    @Override
    public boolean @Nullable [] getSubjectUniqueID() {
        throw opaque();
    }

    @Override
    public boolean @Nullable [] getKeyUsage() {
        throw opaque();
    }

    @Override
    public int getBasicConstraints() {
        throw opaque();
    }

    @Override
    public PublicKey getPublicKey() {
        throw opaque();
    }

    @Override
    public void verify(PublicKey key) {
        throw opaque();
    }

    @Override
    public void verify(PublicKey key, String provider) {
        throw opaque();
    }

    @Override
    public void checkValidity() {
        throw opaque();
    }

    @Override
    public void checkValidity(Date date) {
        throw opaque();
    }

    @Override
    public boolean hasUnsupportedCriticalExtension() {
        throw opaque();
    }

    @Override
    public @Nullable Set<String> getCriticalExtensionOIDs() {
        throw opaque();
    }

    @Override
    public @Nullable Set<String> getNonCriticalExtensionOIDs() {
        throw opaque();
    }

    @Override
    public byte @Nullable [] getExtensionValue(String oid) {
        throw opaque();
    }

    private static UnsupportedOperationException opaque() {
        return new UnsupportedOperationException("a served certificate is its bytes alone; nothing may need it parsed");
    }
}
