package dev.shakedown.certs;

import java.io.IOException;
import java.net.URI;
import java.security.cert.X509Certificate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.bouncycastle.asn1.ASN1Encodable;
import org.bouncycastle.asn1.ASN1Integer;
import org.bouncycastle.asn1.ASN1ObjectIdentifier;
import org.bouncycastle.asn1.ASN1OctetString;
import org.bouncycastle.asn1.ASN1Primitive;
import org.bouncycastle.asn1.ASN1Sequence;
import org.bouncycastle.asn1.x509.AccessDescription;
import org.bouncycastle.asn1.x509.AuthorityInformationAccess;
import org.bouncycastle.asn1.x509.CRLDistPoint;
import org.bouncycastle.asn1.x509.DistributionPoint;
import org.bouncycastle.asn1.x509.DistributionPointName;
import org.bouncycastle.asn1.x509.Extension;
import org.bouncycastle.asn1.x509.GeneralName;
import org.bouncycastle.asn1.x509.GeneralNames;
import org.jspecify.annotations.Nullable;

/**
 * Where a certificate says that more is to be found about it (RFC 5280 sections 4.2.1.13 and 4.2.2.1).
 *
 * @param ocsp its OCSP responders
 * @param issuers where its issuer's certificate can be fetched
 * @param crls its revocation lists
 * @param mustStaple true if it obliges the server to staple an OCSP response (RFC 7633)
 */
public record CertificatePointers(List<URI> ocsp, List<URI> issuers, List<URI> crls, boolean mustStaple) {

    private static final ASN1ObjectIdentifier TLS_FEATURE = new ASN1ObjectIdentifier("1.3.6.1.5.5.7.1.24");
    private static final int STATUS_REQUEST = 5;

    /** The pointers of a certificate; none of an extension that does not parse. */
    public static CertificatePointers of(X509Certificate certificate) {
        return new CertificatePointers(
                access(certificate, AccessDescription.id_ad_ocsp),
                access(certificate, AccessDescription.id_ad_caIssuers),
                crls(certificate),
                mustStaple(certificate));
    }

    private static List<URI> access(X509Certificate certificate, ASN1ObjectIdentifier method) {
        return extension(certificate, Extension.authorityInfoAccess)
                .map(AuthorityInformationAccess::getInstance)
                .stream()
                .flatMap(access -> Stream.of(access.getAccessDescriptions()))
                .filter(description -> description.getAccessMethod().equals(method))
                .flatMap(description -> uri(description.getAccessLocation()))
                .toList();
    }

    private static List<URI> crls(X509Certificate certificate) {
        List<URI> found = new ArrayList<>();
        for (DistributionPoint point : extension(certificate, Extension.cRLDistributionPoints)
                .map(CRLDistPoint::getInstance)
                .map(CRLDistPoint::getDistributionPoints)
                .orElse(new DistributionPoint[0])) {
            DistributionPointName name = point.getDistributionPoint();
            if (name != null && name.getType() == DistributionPointName.FULL_NAME) {
                Stream.of(GeneralNames.getInstance(name.getName()).getNames())
                        .flatMap(CertificatePointers::uri)
                        .forEach(found::add);
            }
        }
        return List.copyOf(found);
    }

    private static boolean mustStaple(X509Certificate certificate) {
        for (var feature : extension(certificate, TLS_FEATURE)
                .map(ASN1Sequence::getInstance)
                .map(ASN1Sequence::toArray)
                .orElse(new ASN1Encodable[0])) {
            if (feature instanceof ASN1Integer number && number.hasValue(STATUS_REQUEST)) {
                return true;
            }
        }
        return false;
    }

    private static Optional<ASN1Primitive> extension(X509Certificate certificate, ASN1ObjectIdentifier oid) {
        byte @Nullable [] value = certificate.getExtensionValue(oid.getId());
        if (value == null) {
            return Optional.empty();
        }
        try {
            return Optional.of(ASN1Primitive.fromByteArray(
                    ASN1OctetString.getInstance(value).getOctets()));
        } catch (IOException | IllegalArgumentException e) {
            return Optional.empty();
        }
    }

    private static Stream<URI> uri(GeneralName name) {
        if (name.getTagNo() != GeneralName.uniformResourceIdentifier) {
            return Stream.of();
        }
        try {
            return Stream.of(URI.create(name.getName().toString()));
        } catch (IllegalArgumentException e) {
            return Stream.of();
        }
    }
}
