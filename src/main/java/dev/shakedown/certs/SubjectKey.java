package dev.shakedown.certs;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.security.GeneralSecurityException;
import java.security.KeyFactory;
import java.security.KeyPair;
import java.security.KeyPairGenerator;
import java.security.PrivateKey;
import java.security.SecureRandom;
import java.security.spec.PKCS8EncodedKeySpec;
import org.bouncycastle.asn1.ASN1BitString;
import org.bouncycastle.asn1.ASN1ObjectIdentifier;
import org.bouncycastle.asn1.pkcs.PrivateKeyInfo;
import org.bouncycastle.asn1.sec.ECPrivateKey;
import org.bouncycastle.asn1.sec.SECObjectIdentifiers;
import org.bouncycastle.asn1.x509.SubjectPublicKeyInfo;
import org.bouncycastle.crypto.AsymmetricCipherKeyPair;
import org.bouncycastle.crypto.ec.CustomNamedCurves;
import org.bouncycastle.crypto.generators.ECKeyPairGenerator;
import org.bouncycastle.crypto.params.AsymmetricKeyParameter;
import org.bouncycastle.crypto.params.ECKeyGenerationParameters;
import org.bouncycastle.crypto.params.ECNamedDomainParameters;
import org.bouncycastle.crypto.params.ECPrivateKeyParameters;
import org.bouncycastle.crypto.util.PrivateKeyFactory;
import org.bouncycastle.crypto.util.SubjectPublicKeyInfoFactory;

/**
 * The key pair of a certificate's subject.
 *
 * @param family what kind of signatures it makes
 * @param privateKey for the TLS engines
 * @param secret the same for Bouncy Castle's lightweight signers
 * @param info the public key as a certificate carries it
 * @param identifier the subjectKeyIdentifier that goes with it
 */
record SubjectKey(
        KeyType.Family family,
        PrivateKey privateKey,
        AsymmetricKeyParameter secret,
        SubjectPublicKeyInfo info,
        byte[] identifier) {

    private static final SecureRandom RANDOM = new SecureRandom();

    /** Makes a new key; a long RSA key takes a second or more. */
    static SubjectKey generate(KeyType type) {
        try {
            return switch (type.family()) {
                case ECDSA ->
                    ecdsa(type == KeyType.ECDSA_P384 ? SECObjectIdentifiers.secp384r1 : SECObjectIdentifiers.secp256r1);
                case RSA -> jdk(type, "RSA");
                case EDDSA -> jdk(type, "Ed25519");
            };
        } catch (GeneralSecurityException | IOException e) {
            throw new IllegalStateException("cannot make a key of type " + type, e);
        }
    }

    /** The key of a certificate, from its PKCS#8 form. */
    static SubjectKey of(byte[] pkcs8, SubjectPublicKeyInfo info) throws GeneralSecurityException {
        KeyType.Family family = info.getAlgorithm().getAlgorithm().on(new ASN1ObjectIdentifier("1.2.840.10045"))
                ? KeyType.Family.ECDSA
                : KeyType.Family.RSA;
        String algorithm = family == KeyType.Family.ECDSA ? "EC" : "RSA";
        PrivateKey key = KeyFactory.getInstance(algorithm).generatePrivate(new PKCS8EncodedKeySpec(pkcs8));
        return of(family, key, info);
    }

    /** The same key under the identifier of another. */
    SubjectKey withIdentifier(byte[] other) {
        return new SubjectKey(family, privateKey, secret, info, other);
    }

    /** The SHA-1 hash of the public key's bits (RFC 5280 section 4.2.1.2, RFC 6960 section 4.1.1). */
    byte[] publicKeyHash() {
        return hash(info);
    }

    /** By Bouncy Castle's generator, which is several times as fast as the JDK's. */
    private static SubjectKey ecdsa(ASN1ObjectIdentifier curve) throws GeneralSecurityException, IOException {
        ECKeyPairGenerator generator = new ECKeyPairGenerator();
        generator.init(new ECKeyGenerationParameters(
                new ECNamedDomainParameters(curve, CustomNamedCurves.getByOID(curve)), RANDOM));
        AsymmetricCipherKeyPair pair = generator.generateKeyPair();
        SubjectPublicKeyInfo info = SubjectPublicKeyInfoFactory.createSubjectPublicKeyInfo(pair.getPublic());
        byte[] pkcs8 = pkcs8((ECPrivateKeyParameters) pair.getPrivate(), info);
        PrivateKey key = KeyFactory.getInstance("EC").generatePrivate(new PKCS8EncodedKeySpec(pkcs8));
        return new SubjectKey(KeyType.Family.ECDSA, key, pair.getPrivate(), info, hash(info));
    }

    /** Bouncy Castle's own encoder would compute the public key once more, which takes as long as a signature. */
    private static byte[] pkcs8(ECPrivateKeyParameters secret, SubjectPublicKeyInfo info) throws IOException {
        int bits = secret.getParameters().getN().bitLength();
        ASN1BitString point = info.getPublicKeyData();
        return Der.encode(new PrivateKeyInfo(info.getAlgorithm(), new ECPrivateKey(bits, secret.getD(), point, null)));
    }

    private static SubjectKey jdk(KeyType type, String algorithm) throws GeneralSecurityException {
        KeyPairGenerator generator = KeyPairGenerator.getInstance(algorithm);
        if (type.family() == KeyType.Family.RSA) {
            generator.initialize(type.bits(), RANDOM);
        }
        KeyPair pair = generator.generateKeyPair();
        SubjectPublicKeyInfo info =
                SubjectPublicKeyInfo.getInstance(pair.getPublic().getEncoded());
        return of(type.family(), pair.getPrivate(), info);
    }

    private static SubjectKey of(KeyType.Family family, PrivateKey key, SubjectPublicKeyInfo info) {
        try {
            return new SubjectKey(family, key, PrivateKeyFactory.createKey(key.getEncoded()), info, hash(info));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static byte[] hash(SubjectPublicKeyInfo info) {
        return Der.sha1(info.getPublicKeyData().getBytes());
    }
}
