package dev.shakedown.certs;

import java.io.ByteArrayInputStream;
import java.net.InetAddress;
import java.net.UnknownHostException;
import java.security.cert.CertificateException;
import java.security.cert.CertificateFactory;
import java.security.cert.X509Certificate;
import java.security.interfaces.ECPublicKey;
import java.security.interfaces.RSAPublicKey;
import java.time.Instant;
import java.util.Arrays;
import java.util.List;
import java.util.stream.Stream;
import org.bouncycastle.asn1.ASN1OctetString;
import org.bouncycastle.asn1.x500.X500Name;
import org.bouncycastle.asn1.x500.style.BCStyle;
import org.bouncycastle.asn1.x500.style.IETFUtils;
import org.bouncycastle.asn1.x509.Extension;
import org.bouncycastle.asn1.x509.GeneralName;
import org.bouncycastle.asn1.x509.GeneralNames;
import org.jspecify.annotations.Nullable;

/**
 * What one certificate says of itself, in words for people; taken from the recipe or from a parsed upstream certificate.
 *
 * @param subject the subject's common name, or its whole name where it has none
 * @param issuer the issuer's common name, or its whole name where it has none
 * @param names the subject alternative names as text, DNS names and IP addresses
 * @param notBefore first moment of validity, or null if the certificate names none
 * @param notAfter last moment of validity, or null if the certificate names none
 * @param key algorithm and size of its key, for instance {@code ECDSA P-256} or {@code RSA 1024}
 * @param signature how it was signed, for instance {@code SHA256withECDSA}
 * @param oddities what is wrong with it that the rest does not show, each the end of a sentence that begins with the
 *     certificate: {@code has a signature that does not fit it}
 */
public record CertificateFacts(
        String subject,
        String issuer,
        List<String> names,
        @Nullable Instant notBefore,
        @Nullable Instant notAfter,
        String key,
        String signature,
        List<String> oddities) {

    /** The facts of a certificate that the JDK could parse. */
    public static CertificateFacts of(X509Certificate certificate) {
        return new CertificateFacts(
                name(X500Name.getInstance(certificate.getSubjectX500Principal().getEncoded())),
                name(X500Name.getInstance(certificate.getIssuerX500Principal().getEncoded())),
                names(certificate),
                certificate.getNotBefore().toInstant(),
                certificate.getNotAfter().toInstant(),
                key(certificate),
                certificate.getSigAlgName(),
                List.of());
    }

    /** The facts of a certificate from a peer, which may be no certificate at all. */
    public static CertificateFacts of(byte[] der) {
        try {
            return of((X509Certificate)
                    CertificateFactory.getInstance("X.509").generateCertificate(new ByteArrayInputStream(der)));
        } catch (CertificateException | RuntimeException e) {
            return new CertificateFacts("", "", List.of(), null, null, "", "", List.of("does not parse"));
        }
    }

    /** The same with oddities. */
    CertificateFacts with(List<String> found) {
        return new CertificateFacts(subject, issuer, names, notBefore, notAfter, key, signature, found);
    }

    /** The common name, or the whole name where there is none. */
    static String name(X500Name name) {
        return Stream.of(name.getRDNs(BCStyle.CN))
                .findFirst()
                .map(rdn -> IETFUtils.valueToString(rdn.getFirst().getValue()))
                .orElseGet(name::toString);
    }

    /** Read by Bouncy Castle, for the JDK refuses all names of a certificate if one of them is malformed. */
    private static List<String> names(X509Certificate certificate) {
        byte[] extension = certificate.getExtensionValue(Extension.subjectAlternativeName.getId());
        if (extension == null) {
            return List.of();
        }
        try {
            GeneralNames names = GeneralNames.getInstance(
                    ASN1OctetString.getInstance(extension).getOctets());
            return Arrays.stream(names.getNames())
                    .flatMap(CertificateFacts::text)
                    .toList();
        } catch (IllegalArgumentException e) {
            return List.of();
        }
    }

    /** A DNS name or an address as text; nothing for any other kind of name. */
    static Stream<String> text(GeneralName name) {
        return switch (name.getTagNo()) {
            case GeneralName.dNSName -> Stream.of(name.getName().toString());
            case GeneralName.iPAddress ->
                address(ASN1OctetString.getInstance(name.getName()).getOctets());
            default -> Stream.of();
        };
    }

    private static Stream<String> address(byte[] octets) {
        try {
            return Stream.of(InetAddress.getByAddress(octets).getHostAddress());
        } catch (UnknownHostException e) {
            return Stream.of();
        }
    }

    private static String key(X509Certificate certificate) {
        if (certificate.getPublicKey() instanceof RSAPublicKey rsa) {
            return "RSA " + rsa.getModulus().bitLength();
        }
        if (certificate.getPublicKey() instanceof ECPublicKey ec) {
            return "ECDSA P-" + ec.getParams().getCurve().getField().getFieldSize();
        }
        return certificate.getPublicKey().getAlgorithm();
    }
}
