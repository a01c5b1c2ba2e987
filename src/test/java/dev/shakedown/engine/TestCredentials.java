package dev.shakedown.engine;

import dev.shakedown.certs.CertificateFacts;
import dev.shakedown.certs.Credential;
import java.io.ByteArrayInputStream;
import java.math.BigInteger;
import java.security.GeneralSecurityException;
import java.security.KeyPair;
import java.security.KeyPairGenerator;
import java.security.cert.CertificateFactory;
import java.security.cert.X509Certificate;
import java.security.spec.ECGenParameterSpec;
import java.time.Duration;
import java.time.Instant;
import java.util.Arrays;
import java.util.Date;
import java.util.List;
import java.util.concurrent.atomic.AtomicInteger;
import org.bouncycastle.asn1.x500.X500Name;
import org.bouncycastle.asn1.x509.BasicConstraints;
import org.bouncycastle.asn1.x509.Extension;
import org.bouncycastle.asn1.x509.GeneralName;
import org.bouncycastle.asn1.x509.GeneralNames;
import org.bouncycastle.asn1.x509.KeyUsage;
import org.bouncycastle.asn1.x509.SubjectPublicKeyInfo;
import org.bouncycastle.cert.X509v3CertificateBuilder;
import org.bouncycastle.operator.ContentSigner;
import org.bouncycastle.operator.jcajce.JcaContentSignerBuilder;

/** Self-made chains of one leaf and its root. */
final class TestCredentials {

    /** An OCSP response that says tryLater (RFC 6960 section 4.2.1). */
    static final byte[] STAPLE = {0x30, 0x03, 0x0a, 0x01, 0x03};

    private static final AtomicInteger NEXT = new AtomicInteger(1);
    private static final KeyPair ROOT_KEY = ec("secp256r1");
    private static final X500Name ROOT_NAME = new X500Name("CN=Test root");

    private TestCredentials() {}

    static Credential ecdsa() {
        return leaf(ec("secp256r1"), TestCredentials::usual).credential();
    }

    static Credential rsa(int bits) {
        return leaf(rsaPair(bits), TestCredentials::usual).credential();
    }

    static Credential ed25519() {
        try {
            return leaf(KeyPairGenerator.getInstance("Ed25519").generateKeyPair(), TestCredentials::usual)
                    .credential();
        } catch (GeneralSecurityException e) {
            throw new AssertionError(e);
        }
    }

    static Credential stapled(Credential credential) {
        return new Credential(
                credential.id() + "-stapled", credential.chain(), credential.key(), STAPLE, credential.facts());
    }

    /** A leaf whose certificate says that its key only enciphers. */
    static Credential withoutDigitalSignature() {
        return leaf(ec("secp256r1"), (builder, from) -> {
                    usual(builder, from);
                    builder.addExtension(Extension.keyUsage, true, new KeyUsage(KeyUsage.keyEncipherment));
                })
                .credential();
    }

    /** A chain whose one certificate is noise. */
    static Credential garbage() {
        return new Credential(
                "garbage-" + NEXT.getAndIncrement(),
                List.of(new byte[] {1, 2, 3}),
                ec("secp256r1").getPrivate(),
                null,
                List.of());
    }

    /** A leaf for other names, and valid at another time, than usual. */
    static Credential leaf(Instant from, Instant until, String... names) {
        GeneralName[] all = Arrays.stream(names)
                .map(name ->
                        new GeneralName(name.matches("[0-9.]+") ? GeneralName.iPAddress : GeneralName.dNSName, name))
                .toArray(GeneralName[]::new);
        KeyPair pair = ec("secp256r1");
        return new Leaf(
                        pair,
                        sign(
                                builder(pair, from, until),
                                builder -> builder.addExtension(
                                        Extension.subjectAlternativeName, false, new GeneralNames(all))))
                .credential();
    }

    static X509Certificate root() {
        Instant now = Instant.now();
        X509v3CertificateBuilder builder = new X509v3CertificateBuilder(
                ROOT_NAME,
                BigInteger.ONE,
                Date.from(now.minus(Duration.ofDays(1))),
                Date.from(now.plus(Duration.ofDays(1))),
                ROOT_NAME,
                SubjectPublicKeyInfo.getInstance(ROOT_KEY.getPublic().getEncoded()));
        return parse(sign(builder, b -> b.addExtension(Extension.basicConstraints, true, new BasicConstraints(true))));
    }

    static X509Certificate parse(byte[] der) {
        try {
            return (X509Certificate)
                    CertificateFactory.getInstance("X.509").generateCertificate(new ByteArrayInputStream(der));
        } catch (GeneralSecurityException e) {
            throw new AssertionError(e);
        }
    }

    private static void usual(X509v3CertificateBuilder builder, Instant now) throws Exception {
        GeneralName[] names = {
            new GeneralName(GeneralName.dNSName, "localhost"), new GeneralName(GeneralName.iPAddress, "127.0.0.1")
        };
        builder.addExtension(Extension.subjectAlternativeName, false, new GeneralNames(names));
    }

    private static Leaf leaf(KeyPair pair, Extensions extensions) {
        Instant now = Instant.now();
        X509v3CertificateBuilder builder = builder(pair, now.minus(Duration.ofHours(1)), now.plus(Duration.ofDays(1)));
        return new Leaf(pair, sign(builder, b -> extensions.add(b, now)));
    }

    private static X509v3CertificateBuilder builder(KeyPair pair, Instant from, Instant until) {
        return new X509v3CertificateBuilder(
                ROOT_NAME,
                BigInteger.valueOf(NEXT.incrementAndGet()),
                Date.from(from),
                Date.from(until),
                new X500Name("CN=Test leaf"),
                SubjectPublicKeyInfo.getInstance(pair.getPublic().getEncoded()));
    }

    private static byte[] sign(X509v3CertificateBuilder builder, Additions additions) {
        try {
            additions.add(builder);
            ContentSigner signer = new JcaContentSignerBuilder("SHA256withECDSA").build(ROOT_KEY.getPrivate());
            return builder.build(signer).getEncoded();
        } catch (Exception e) {
            throw new AssertionError(e);
        }
    }

    private static KeyPair ec(String curve) {
        try {
            KeyPairGenerator generator = KeyPairGenerator.getInstance("EC");
            generator.initialize(new ECGenParameterSpec(curve));
            return generator.generateKeyPair();
        } catch (GeneralSecurityException e) {
            throw new AssertionError(e);
        }
    }

    private static KeyPair rsaPair(int bits) {
        try {
            KeyPairGenerator generator = KeyPairGenerator.getInstance("RSA");
            generator.initialize(bits);
            return generator.generateKeyPair();
        } catch (GeneralSecurityException e) {
            throw new AssertionError(e);
        }
    }

    private interface Extensions {
        void add(X509v3CertificateBuilder builder, Instant now) throws Exception;
    }

    private interface Additions {
        void add(X509v3CertificateBuilder builder) throws Exception;
    }

    private record Leaf(KeyPair pair, byte[] der) {

        Credential credential() {
            List<CertificateFacts> facts = List.of(CertificateFacts.of(parse(der)));
            return new Credential("test-" + NEXT.getAndIncrement(), List.of(der), pair.getPrivate(), null, facts);
        }
    }
}
