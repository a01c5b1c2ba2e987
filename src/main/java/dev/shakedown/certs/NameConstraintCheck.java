package dev.shakedown.certs;

import java.security.cert.X509Certificate;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.bouncycastle.asn1.ASN1OctetString;
import org.bouncycastle.asn1.ASN1Sequence;
import org.bouncycastle.asn1.x509.Extension;
import org.bouncycastle.asn1.x509.GeneralName;
import org.bouncycastle.asn1.x509.GeneralNames;
import org.bouncycastle.asn1.x509.GeneralSubtree;
import org.bouncycastle.asn1.x509.NameConstraintValidatorException;
import org.bouncycastle.asn1.x509.NameConstraints;
import org.bouncycastle.asn1.x509.PKIXNameConstraintValidator;

/** Checks the names of a leaf against the name constraints of those above it (RFC 5280 section 4.2.1.10). */
public final class NameConstraintCheck {

    private NameConstraintCheck() {}

    /**
     * Looks for a name of the leaf that an authority above it may not certify.
     *
     * @param path the leaf first, then its issuer and so on; without the root, whose constraints bind nobody
     * @return what is wrong, as a sentence's end: {@code 'name' is outside of what 'authority' may certify}
     */
    public static Optional<String> violation(List<X509Certificate> path) {
        for (X509Certificate authority : path.subList(1, path.size())) {
            Optional<String> found =
                    constraints(authority).flatMap(limits -> violation(path.get(0), authority, limits));
            if (found.isPresent()) {
                return found;
            }
        }
        return Optional.empty();
    }

    private static Optional<String> violation(X509Certificate leaf, X509Certificate authority, NameConstraints limits) {
        PKIXNameConstraintValidator validator = new PKIXNameConstraintValidator();
        if (limits.getPermittedSubtrees() != null) {
            validator.intersectPermittedSubtree(limits.getPermittedSubtrees());
        }
        for (GeneralSubtree excluded :
                limits.getExcludedSubtrees() == null ? new GeneralSubtree[0] : limits.getExcludedSubtrees()) {
            validator.addExcludedSubtree(excluded);
        }
        return names(leaf)
                .filter(name -> !allowed(validator, name))
                .findFirst()
                .map(name -> "'" + CertificateFacts.text(name).findFirst().orElse(name.toString())
                        + "' is outside of what the authority '"
                        + CertificateFacts.of(authority).subject() + "' may certify");
    }

    private static boolean allowed(PKIXNameConstraintValidator validator, GeneralName name) {
        try {
            validator.checkPermitted(name);
            validator.checkExcluded(name);
            return true;
        } catch (NameConstraintValidatorException e) {
            return false;
        }
    }

    private static Optional<NameConstraints> constraints(X509Certificate authority) {
        byte[] extension = authority.getExtensionValue(Extension.nameConstraints.getId());
        try {
            return extension == null
                    ? Optional.empty()
                    : Optional.of(NameConstraints.getInstance(ASN1Sequence.getInstance(
                            ASN1OctetString.getInstance(extension).getOctets())));
        } catch (IllegalArgumentException e) {
            return Optional.empty();
        }
    }

    private static Stream<GeneralName> names(X509Certificate leaf) {
        byte[] extension = leaf.getExtensionValue(Extension.subjectAlternativeName.getId());
        try {
            return extension == null
                    ? Stream.of()
                    : Stream.of(GeneralNames.getInstance(
                                    ASN1OctetString.getInstance(extension).getOctets())
                            .getNames());
        } catch (IllegalArgumentException e) {
            return Stream.of();
        }
    }
}
