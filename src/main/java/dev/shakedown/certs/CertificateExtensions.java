package dev.shakedown.certs;

import java.util.ArrayList;
import java.util.List;
import org.bouncycastle.asn1.ASN1Boolean;
import org.bouncycastle.asn1.ASN1Encodable;
import org.bouncycastle.asn1.ASN1EncodableVector;
import org.bouncycastle.asn1.ASN1Integer;
import org.bouncycastle.asn1.ASN1ObjectIdentifier;
import org.bouncycastle.asn1.DERSequence;
import org.bouncycastle.asn1.x509.AccessDescription;
import org.bouncycastle.asn1.x509.AuthorityInformationAccess;
import org.bouncycastle.asn1.x509.AuthorityKeyIdentifier;
import org.bouncycastle.asn1.x509.CRLDistPoint;
import org.bouncycastle.asn1.x509.DistributionPoint;
import org.bouncycastle.asn1.x509.DistributionPointName;
import org.bouncycastle.asn1.x509.ExtendedKeyUsage;
import org.bouncycastle.asn1.x509.Extension;
import org.bouncycastle.asn1.x509.GeneralName;
import org.bouncycastle.asn1.x509.GeneralNames;
import org.bouncycastle.asn1.x509.GeneralSubtree;
import org.bouncycastle.asn1.x509.KeyPurposeId;
import org.bouncycastle.asn1.x509.NameConstraints;
import org.bouncycastle.asn1.x509.SubjectKeyIdentifier;

/**
 * The extensions of one certificate, in a plain list: unlike Bouncy Castle's own container it can hold one twice.
 * Belongs to the thread that forges.
 */
final class CertificateExtensions {

    private static final ASN1ObjectIdentifier TLS_FEATURE = new ASN1ObjectIdentifier("1.3.6.1.5.5.7.1.24");

    /** The number of the status_request extension of TLS (RFC 7633 section 4, RFC 6066 section 8). */
    private static final int STATUS_REQUEST = 5;

    private final Blueprint blueprint;
    private final List<Extension> extensions = new ArrayList<>();

    private CertificateExtensions(Blueprint blueprint) {
        this.blueprint = blueprint;
    }

    /** The extensions that a blueprint asks for; the arguments are the key identifiers of subject and issuer. */
    static List<Extension> of(Blueprint blueprint, byte[] subject, byte[] issuer) {
        CertificateExtensions all = new CertificateExtensions(blueprint);
        all.addBasicConstraints();
        all.addUsage();
        all.add(Extension.subjectKeyIdentifier, false, new SubjectKeyIdentifier(subject));
        all.add(Extension.authorityKeyIdentifier, false, new AuthorityKeyIdentifier(issuer));
        all.addAlternativeNames();
        all.addNameConstraints();
        all.addPointers();
        blueprint
                .recipe()
                .extensions()
                .forEach(extra -> all.extensions.add(
                        new Extension(new ASN1ObjectIdentifier(extra.oid()), extra.critical(), extra.der())));
        return all.extensions;
    }

    private void addBasicConstraints() {
        Integer pathLength = blueprint.recipe().constraints().pathLength();
        if (blueprint.basic() == BasicConstraint.ABSENT) {
            return;
        }
        ASN1EncodableVector content = new ASN1EncodableVector();
        if (blueprint.basic() == BasicConstraint.AUTHORITY) {
            content.add(ASN1Boolean.TRUE);
        }
        if (pathLength != null) {
            content.add(new ASN1Integer(pathLength));
        }
        add(Extension.basicConstraints, true, new DERSequence(content));
    }

    private void addUsage() {
        List<KeyPurpose> key = blueprint.keyUsage();
        if (!key.isEmpty()) {
            add(Extension.keyUsage, true, KeyUsageBits.of(key));
        }
        List<ExtendedPurpose> extended = blueprint.extendedUsage();
        if (!extended.isEmpty()) {
            KeyPurposeId[] ids = extended.stream()
                    .map(purpose -> KeyPurposeId.getInstance(new ASN1ObjectIdentifier(purpose.oid())))
                    .toArray(KeyPurposeId[]::new);
            add(Extension.extendedKeyUsage, false, new ExtendedKeyUsage(ids));
        }
    }

    private void addAlternativeNames() {
        GeneralName[] names = blueprint.alternativeNames().stream()
                .map(name -> name.resolve(blueprint.host()))
                .toArray(GeneralName[]::new);
        if (names.length > 0) {
            add(Extension.subjectAlternativeName, false, new GeneralNames(names));
        }
    }

    private void addNameConstraints() {
        Constraints constraints = blueprint.recipe().constraints();
        GeneralSubtree[] permitted = subtrees(constraints.permitted());
        GeneralSubtree[] excluded = subtrees(constraints.excluded());
        if (permitted.length + excluded.length > 0) {
            add(
                    Extension.nameConstraints,
                    true,
                    new NameConstraints(
                            permitted.length == 0 ? null : permitted, excluded.length == 0 ? null : excluded));
        }
    }

    private void addPointers() {
        Pointers pointers = blueprint.pointers();
        if (pointers.ocsp() != null) {
            add(
                    Extension.authorityInfoAccess,
                    false,
                    new AuthorityInformationAccess(AccessDescription.id_ad_ocsp, uri(pointers.ocsp())));
        }
        if (pointers.crl() != null) {
            DistributionPoint point =
                    new DistributionPoint(new DistributionPointName(new GeneralNames(uri(pointers.crl()))), null, null);
            add(Extension.cRLDistributionPoints, false, new CRLDistPoint(new DistributionPoint[] {point}));
        }
        if (pointers.mustStaple()) {
            add(TLS_FEATURE, false, new DERSequence(new ASN1Integer(STATUS_REQUEST)));
        }
    }

    private GeneralSubtree[] subtrees(List<AlternativeName> names) {
        return names.stream()
                .map(name -> new GeneralSubtree(name.resolveSubtree(blueprint.host())))
                .toArray(GeneralSubtree[]::new);
    }

    private void add(ASN1ObjectIdentifier oid, boolean critical, ASN1Encodable value) {
        extensions.add(new Extension(oid, critical, Der.encode(value)));
    }

    private static GeneralName uri(String address) {
        return new GeneralName(GeneralName.uniformResourceIdentifier, address);
    }
}
