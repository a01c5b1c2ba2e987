package dev.shakedown.certs;

import java.io.ByteArrayOutputStream;
import java.io.OutputStream;
import java.util.Locale;
import org.bouncycastle.asn1.ASN1ObjectIdentifier;
import org.bouncycastle.asn1.DERNull;
import org.bouncycastle.asn1.edec.EdECObjectIdentifiers;
import org.bouncycastle.asn1.pkcs.PKCSObjectIdentifiers;
import org.bouncycastle.asn1.x509.AlgorithmIdentifier;
import org.bouncycastle.asn1.x9.X9ObjectIdentifiers;
import org.bouncycastle.crypto.CryptoException;
import org.bouncycastle.crypto.Signer;
import org.bouncycastle.crypto.digests.MD5Digest;
import org.bouncycastle.crypto.digests.SHA1Digest;
import org.bouncycastle.crypto.digests.SHA256Digest;
import org.bouncycastle.crypto.digests.SHA384Digest;
import org.bouncycastle.crypto.digests.SHA512Digest;
import org.bouncycastle.crypto.signers.DSADigestSigner;
import org.bouncycastle.crypto.signers.ECDSASigner;
import org.bouncycastle.crypto.signers.Ed25519Signer;
import org.bouncycastle.crypto.signers.RSADigestSigner;
import org.bouncycastle.operator.ContentSigner;

/** One signature of an issuer under a certificate, a CRL or an OCSP response. */
final class IssuerSignature implements ContentSigner {

    private final SubjectKey issuer;
    private final Digest digest;
    private final ByteArrayOutputStream content = new ByteArrayOutputStream(512);

    IssuerSignature(SubjectKey issuer, Digest digest) {
        this.issuer = issuer;
        this.digest = digest;
    }

    byte[] over(byte[] bytes) {
        content.writeBytes(bytes);
        return getSignature();
    }

    @Override
    public AlgorithmIdentifier getAlgorithmIdentifier() {
        return switch (issuer.family()) {
            case RSA -> new AlgorithmIdentifier(rsa(), DERNull.INSTANCE);
            case ECDSA -> new AlgorithmIdentifier(ecdsa());
            case EDDSA -> new AlgorithmIdentifier(EdECObjectIdentifiers.id_Ed25519);
        };
    }

    @Override
    public OutputStream getOutputStream() {
        return content;
    }

    @Override
    public byte[] getSignature() {
        Signer signer = signer();
        signer.init(true, issuer.secret());
        signer.update(content.toByteArray(), 0, content.size());
        try {
            return signer.generateSignature();
        } catch (CryptoException e) {
            throw new IllegalStateException("cannot sign with " + this, e);
        }
    }

    /** The algorithm's name in the JDK, for instance {@code SHA256withECDSA}. */
    @Override
    public String toString() {
        return issuer.family() == KeyType.Family.EDDSA
                ? "Ed25519"
                : digest.name().toUpperCase(Locale.ROOT) + "with" + issuer.family();
    }

    private Signer signer() {
        return switch (issuer.family()) {
            case RSA -> new RSADigestSigner(hash());
            case ECDSA -> new DSADigestSigner(new ECDSASigner(), hash());
            case EDDSA -> new Ed25519Signer();
        };
    }

    private org.bouncycastle.crypto.Digest hash() {
        return switch (digest) {
            case SHA256 -> new SHA256Digest();
            case SHA384 -> new SHA384Digest();
            case SHA512 -> new SHA512Digest();
            case SHA1 -> new SHA1Digest();
            case MD5 -> new MD5Digest();
        };
    }

    private ASN1ObjectIdentifier rsa() {
        return switch (digest) {
            case SHA256 -> PKCSObjectIdentifiers.sha256WithRSAEncryption;
            case SHA384 -> PKCSObjectIdentifiers.sha384WithRSAEncryption;
            case SHA512 -> PKCSObjectIdentifiers.sha512WithRSAEncryption;
            case SHA1 -> PKCSObjectIdentifiers.sha1WithRSAEncryption;
            case MD5 -> PKCSObjectIdentifiers.md5WithRSAEncryption;
        };
    }

    private ASN1ObjectIdentifier ecdsa() {
        return switch (digest) {
            case SHA256 -> X9ObjectIdentifiers.ecdsa_with_SHA256;
            case SHA384 -> X9ObjectIdentifiers.ecdsa_with_SHA384;
            case SHA512 -> X9ObjectIdentifiers.ecdsa_with_SHA512;
            case SHA1 -> X9ObjectIdentifiers.ecdsa_with_SHA1;
            case MD5 -> throw new IllegalStateException("no ECDSA signature is defined with MD5");
        };
    }
}
