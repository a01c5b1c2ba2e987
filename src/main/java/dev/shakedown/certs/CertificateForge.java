package dev.shakedown.certs;

import java.math.BigInteger;
import java.security.SecureRandom;
import java.time.Instant;
import java.time.InstantSource;
import java.time.temporal.ChronoUnit;
import java.util.Date;
import java.util.List;
import org.bouncycastle.asn1.ASN1Encodable;
import org.bouncycastle.asn1.ASN1EncodableVector;
import org.bouncycastle.asn1.ASN1Integer;
import org.bouncycastle.asn1.DERBitString;
import org.bouncycastle.asn1.DERSequence;
import org.bouncycastle.asn1.DERTaggedObject;
import org.bouncycastle.asn1.x500.X500Name;
import org.bouncycastle.asn1.x500.X500NameBuilder;
import org.bouncycastle.asn1.x500.style.BCStyle;
import org.bouncycastle.asn1.x509.AlgorithmIdentifier;
import org.bouncycastle.asn1.x509.Extension;
import org.bouncycastle.asn1.x509.Time;

/** Makes one certificate, field by field, so that any of them can be wrong (RFC 5280 section 4.1). */
final class CertificateForge {

    /** The organisation in every subject, by which people recognise what this CA made. */
    static final String ORGANISATION = "Shakedown sandbox";

    private static final int VERSION_3 = 2;
    private static final int SERIAL_BITS = 127;
    private static final SecureRandom RANDOM = new SecureRandom();

    private final InstantSource clock;

    CertificateForge(InstantSource clock) {
        this.clock = clock;
    }

    /** A certificate that its own key signs. */
    ForgedCertificate selfSigned(Blueprint blueprint, SubjectKey key) {
        return forge(blueprint, key, subject(blueprint), key);
    }

    /** A certificate that an issuer signs. */
    ForgedCertificate signed(Blueprint blueprint, SubjectKey key, ForgedCertificate issuer) {
        return forge(blueprint, key, issuer.subject(), issuer.key());
    }

    private ForgedCertificate forge(Blueprint blueprint, SubjectKey key, X500Name issuer, SubjectKey issuerKey) {
        Instant now = clock.instant().truncatedTo(ChronoUnit.SECONDS);
        Instant notBefore = now.plus(blueprint.recipe().valid().from());
        Instant notAfter = now.plus(blueprint.recipe().valid().to());
        IssuerSignature signature =
                new IssuerSignature(issuerKey, blueprint.recipe().signature().digest());
        X500Name subject = subject(blueprint);
        BigInteger serial = new BigInteger(SERIAL_BITS, RANDOM).setBit(SERIAL_BITS - 1);

        ASN1EncodableVector fields = new ASN1EncodableVector();
        fields.add(new DERTaggedObject(true, 0, new ASN1Integer(VERSION_3)));
        fields.add(new ASN1Integer(serial));
        fields.add(signature.getAlgorithmIdentifier());
        fields.add(issuer);
        fields.add(sequence(new Time(Date.from(notBefore)), new Time(Date.from(notAfter))));
        fields.add(subject);
        fields.add(key.info());
        Extension[] extensions = CertificateExtensions.of(blueprint, key.identifier(), issuerKey.identifier())
                .toArray(Extension[]::new);
        fields.add(new DERTaggedObject(true, 3, new DERSequence(extensions)));

        byte[] der = sign(new DERSequence(fields), signature, blueprint.recipe().signature());
        CertificateFacts facts = new CertificateFacts(
                CertificateFacts.name(subject),
                CertificateFacts.name(issuer),
                blueprint.alternativeNames().stream()
                        .map(name -> blueprint.host().interpolate(name.template()))
                        .toList(),
                notBefore,
                notAfter,
                blueprint.recipe().key().toString(),
                signature.toString(),
                List.of());
        return new ForgedCertificate(subject, key, serial, der, facts);
    }

    /** {@code Certificate ::= SEQUENCE { tbsCertificate, signatureAlgorithm, signatureValue }}. */
    private static byte[] sign(DERSequence tbs, IssuerSignature signature, Signature recipe) {
        byte[] content = Der.encode(tbs);
        if (recipe.tampered()) {
            content[content.length - 1] ^= 1;
        }
        AlgorithmIdentifier algorithm = signature.getAlgorithmIdentifier();
        return Der.encode(sequence(tbs, algorithm, new DERBitString(signature.over(content))));
    }

    private static X500Name subject(Blueprint blueprint) {
        X500NameBuilder name = new X500NameBuilder(BCStyle.INSTANCE).addRDN(BCStyle.O, ORGANISATION);
        blueprint.commonName().ifPresent(common -> name.addRDN(BCStyle.CN, common));
        return name.build();
    }

    private static DERSequence sequence(ASN1Encodable... elements) {
        return new DERSequence(elements);
    }
}
