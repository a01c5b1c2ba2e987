package dev.shakedown.engine;

import java.math.BigInteger;
import org.bouncycastle.asn1.ASN1Encodable;
import org.bouncycastle.asn1.ASN1ObjectIdentifier;
import org.bouncycastle.tls.crypto.Tls13Verifier;
import org.bouncycastle.tls.crypto.TlsCertificate;
import org.bouncycastle.tls.crypto.TlsEncryptor;
import org.bouncycastle.tls.crypto.TlsVerifier;
import org.jspecify.annotations.Nullable;

/**
 * A certificate that Bouncy Castle sends as the bytes it is, whether they parse or not. A server never verifies with its
 * own certificate, so nothing but the encoding is ever asked for.
 */
record RawTlsCertificate(byte[] der) implements TlsCertificate {

    @Override
    public byte[] getEncoded() {
        return der;
    }

    /** None, which leaves out the tls-server-end-point binding of RFC 5929: nobody here uses it. */
    @Override
    public @Nullable String getSigAlgOID() {
        return null;
    }

    @Override
    public @Nullable ASN1Encodable getSigAlgParams() {
        return null;
    }

    @Override
    public TlsEncryptor createEncryptor(int role) {
        throw opaque();
    }

    @Override
    public TlsVerifier createVerifier(short signatureAlgorithm) {
        throw opaque();
    }

    @Override
    public Tls13Verifier createVerifier(int signatureScheme) {
        throw opaque();
    }

    @Override
    public byte[] getExtension(ASN1ObjectIdentifier extension) {
        throw opaque();
    }

    @Override
    public BigInteger getSerialNumber() {
        throw opaque();
    }

    @Override
    public short getLegacySignatureAlgorithm() {
        throw opaque();
    }

    @Override
    public boolean supportsSignatureAlgorithm(short signatureAlgorithm) {
        throw opaque();
    }

    @Override
    public boolean supportsSignatureAlgorithmCA(short signatureAlgorithm) {
        throw opaque();
    }

    @Override
    public TlsCertificate checkUsageInRole(int role) {
        throw opaque();
    }

    private static UnsupportedOperationException opaque() {
        return new UnsupportedOperationException("a served certificate is its bytes alone; nothing may need it parsed");
    }
}
