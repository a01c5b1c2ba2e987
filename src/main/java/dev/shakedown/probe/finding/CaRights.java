package dev.shakedown.probe.finding;

import dev.shakedown.certs.ExtendedPurpose;
import dev.shakedown.certs.NameConstraintCheck;
import dev.shakedown.scenario.Cause;
import java.security.cert.CertificateParsingException;
import java.security.cert.X509Certificate;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;

/** Certificates that are used for what they must not be used for (RFC 5280 sections 4.2.1 and 6.1.4). */
final class CaRights implements Rule {

    private static final Cause CAUSE = Cause.EXPIRED_OR_INVALID_CERTIFICATE;
    private static final int CERT_SIGN = 5;
    private static final String BASIC_CONSTRAINTS = "2.5.29.19";

    /** The extensions that clients know: those of RFC 5280, and that of RFC 7633. */
    private static final Set<String> KNOWN = Set.of(
            "2.5.29.14",
            "2.5.29.15",
            "2.5.29.17",
            "2.5.29.18",
            "2.5.29.19",
            "2.5.29.30",
            "2.5.29.31",
            "2.5.29.32",
            "2.5.29.33",
            "2.5.29.35",
            "2.5.29.36",
            "2.5.29.37",
            "2.5.29.54",
            "1.3.6.1.5.5.7.1.1",
            "1.3.6.1.5.5.7.1.24");

    @Override
    public List<Finding> findings(Examination examination) {
        ChainView chain = examination.chain();
        List<Finding> findings = new ArrayList<>();
        List<X509Certificate> path = withoutRoot(chain);
        for (int i = 0; i < path.size(); i++) {
            X509Certificate certificate = path.get(i);
            extensions(certificate, chain, findings);
            if (i == 0) {
                purpose(certificate, findings);
            } else {
                authority(certificate, i - 1, findings);
            }
        }
        if (!path.isEmpty()) {
            NameConstraintCheck.violation(path)
                    .ifPresent(violation -> findings.add(Finding.error(
                            CAUSE,
                            Text.sentence("the name " + violation),
                            "the name constraints of the authority's certificate",
                            "get the certificate from an authority that may certify the name",
                            "name-constraints-violated")));
        }
        return findings;
    }

    /** A root is trusted by itself, whatever its extensions say. */
    private static List<X509Certificate> withoutRoot(ChainView chain) {
        List<X509Certificate> path = chain.path();
        boolean root = path.size() > 1 && ChainView.selfSigned(path.get(path.size() - 1));
        return root ? path.subList(0, path.size() - 1) : path;
    }

    private static void authority(X509Certificate authority, int below, List<Finding> findings) {
        String name = Text.subject(authority);
        int pathLength = authority.getBasicConstraints();
        if (pathLength < 0) {
            boolean said = authority.getExtensionValue(BASIC_CONSTRAINTS) != null;
            findings.add(Finding.error(
                    CAUSE,
                    Text.sentence(
                            "the certificate " + name + " has signed the one below it, but is none of an authority"),
                    said ? "its basicConstraints say that it is no CA" : "it has no basicConstraints",
                    "get the certificate from an authority whose own certificate says that it is one",
                    said ? "intermediate-ca-false" : "intermediate-no-basic-constraints"));
        } else if (below > pathLength) {
            findings.add(Finding.error(
                    CAUSE,
                    Text.sentence("the authority " + name + " may have " + pathLength
                            + " authorities below it, and has " + below),
                    "pathLenConstraint " + pathLength + " in its basicConstraints",
                    "use a chain with fewer intermediates, or have the authority's certificate issued with a larger pathLen",
                    "pathlen-exceeded"));
        }
        boolean[] usage = authority.getKeyUsage();
        if (pathLength >= 0 && usage != null && !usage[CERT_SIGN]) {
            findings.add(Finding.error(
                    CAUSE,
                    Text.sentence(
                            "the authority " + name + " may not sign certificates: its keyUsage lacks keyCertSign"),
                    "its keyUsage",
                    "have the authority's certificate issued with keyCertSign",
                    "intermediate-ca-false"));
        }
    }

    private static void purpose(X509Certificate leaf, List<Finding> findings) {
        try {
            List<String> purposes = leaf.getExtendedKeyUsage();
            if (!ExtendedPurpose.suitServer(purposes)) {
                findings.add(Finding.error(
                        CAUSE,
                        Text.sentence("the server's certificate " + Text.subject(leaf) + " is not meant for servers"),
                        "its extendedKeyUsage lacks serverAuth: " + String.join(", ", purposes),
                        "issue a certificate with the extended key usage serverAuth",
                        "wrong-eku"));
            }
        } catch (CertificateParsingException e) {
            findings.add(Finding.error(
                    CAUSE,
                    Text.sentence("the extendedKeyUsage of the server's certificate " + Text.subject(leaf)
                            + " does not parse"),
                    "its extensions",
                    "have the certificate issued anew",
                    null));
        }
    }

    private static void extensions(X509Certificate certificate, ChainView chain, List<Finding> findings) {
        Set<String> critical = certificate.getCriticalExtensionOIDs();
        List<String> unknown = critical == null
                ? List.of()
                : critical.stream().filter(oid -> !KNOWN.contains(oid)).sorted().toList();
        if (!unknown.isEmpty()) {
            findings.add(Finding.error(
                    CAUSE,
                    Text.sentence(Text.role(certificate, chain)
                            + " has a critical extension that clients do not know, and" + " so must refuse"),
                    "critical: " + String.join(", ", unknown),
                    "have the certificate issued without it, or with the extension not critical",
                    "unknown-critical-extension"));
        }
    }
}
