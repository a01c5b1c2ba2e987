package dev.shakedown.certs;

import java.io.IOException;
import java.time.Instant;
import java.util.Arrays;
import java.util.Locale;
import java.util.Optional;
import java.util.function.Function;
import org.bouncycastle.asn1.ASN1Encodable;
import org.bouncycastle.asn1.ASN1ObjectIdentifier;
import org.bouncycastle.asn1.x500.X500Name;
import org.bouncycastle.asn1.x509.Extension;
import org.bouncycastle.cert.CertException;
import org.bouncycastle.cert.X509CertificateHolder;
import org.bouncycastle.crypto.params.AsymmetricKeyParameter;
import org.bouncycastle.crypto.params.ECPublicKeyParameters;
import org.bouncycastle.crypto.util.PublicKeyFactory;
import org.bouncycastle.operator.ContentVerifierProvider;
import org.bouncycastle.operator.DefaultDigestAlgorithmIdentifierFinder;
import org.bouncycastle.operator.DefaultSignatureNameFinder;
import org.bouncycastle.operator.OperatorCreationException;
import org.bouncycastle.operator.bc.BcECContentVerifierProviderBuilder;
import org.bouncycastle.operator.jcajce.JcaContentVerifierProviderBuilder;

/**
 * A certificate that somebody else has made, read leniently.
 *
 * @param holder what was read
 */
record SeenCertificate(X509CertificateHolder holder) {

    /** Reads a certificate; empty if it does not parse, or its names or dates do not. */
    static Optional<SeenCertificate> read(byte[] der) {
        try {
            return Optional.of(new SeenCertificate(new X509CertificateHolder(der)))
                    .filter(SeenCertificate::isLegible);
        } catch (IOException | RuntimeException e) {
            // Whatever a parser makes of bytes that anybody may send.
            return Optional.empty();
        }
    }

    /** Bouncy Castle reads the text of names and dates, and fails, only when it is asked for it. */
    private boolean isLegible() {
        String text = subject() + " " + issuer() + " " + notBefore() + " " + notAfter();
        return !text.contains("\uFFFD");
    }

    X500Name subject() {
        return holder.getSubject();
    }

    X500Name issuer() {
        return holder.getIssuer();
    }

    boolean isSelfIssued() {
        return subject().equals(issuer());
    }

    /** What to call it: its common name in quotation marks. */
    String title() {
        return "'" + CertificateFacts.name(subject()) + "'";
    }

    /** True if the other's key has signed it. */
    boolean isSignedBy(SeenCertificate other) {
        try {
            return holder.isSignatureValid(other.verifiers());
        } catch (CertException | OperatorCreationException | IOException | RuntimeException e) {
            return false;
        }
    }

    /** Bouncy Castle's own, for the JDK's refuse what is weak or odd; but the JDK's know RSASSA-PSS. */
    private ContentVerifierProvider verifiers() throws OperatorCreationException, IOException {
        DefaultDigestAlgorithmIdentifierFinder digests = new DefaultDigestAlgorithmIdentifierFinder();
        AsymmetricKeyParameter key = PublicKeyFactory.createKey(holder.getSubjectPublicKeyInfo());
        if (key instanceof ECPublicKeyParameters) {
            return new BcECContentVerifierProviderBuilder(digests).build(key);
        }
        return new JcaContentVerifierProviderBuilder().build(holder.getSubjectPublicKeyInfo());
    }

    Instant notBefore() {
        return holder.getNotBefore().toInstant();
    }

    Instant notAfter() {
        return holder.getNotAfter().toInstant();
    }

    boolean isValidAt(Instant now) {
        return !now.isBefore(notBefore()) && !now.isAfter(notAfter());
    }

    SeenKey key() {
        return SeenKey.of(holder.getSubjectPublicKeyInfo());
    }

    /** The algorithm of the issuer's signature, for instance {@code SHA256WITHRSA}. */
    String signature() {
        return new DefaultSignatureNameFinder()
                .getAlgorithmName(holder.getSignatureAlgorithm())
                .toUpperCase(Locale.ROOT);
    }

    /** The digest of the issuer's signature; SHA-256 for one that has none of its own, and for one that is not known. */
    Digest digest() {
        String algorithm = signature();
        return Arrays.stream(Digest.values())
                .filter(digest -> algorithm.startsWith(digest.name()))
                .findFirst()
                .orElse(Digest.SHA256);
    }

    boolean isWeaklySigned() {
        return digest() == Digest.SHA1 || digest() == Digest.MD5;
    }

    /** What an extension says; empty if there is none, or it does not parse. */
    <T> Optional<T> extension(ASN1ObjectIdentifier oid, Function<ASN1Encodable, T> reader) {
        Extension extension = holder.getExtension(oid);
        try {
            return extension == null ? Optional.empty() : Optional.of(reader.apply(extension.getParsedValue()));
        } catch (RuntimeException e) {
            return Optional.empty();
        }
    }
}
