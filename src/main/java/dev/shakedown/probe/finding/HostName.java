package dev.shakedown.probe.finding;

import dev.shakedown.certs.CertificateFacts;
import dev.shakedown.engine.PeerName;
import dev.shakedown.engine.SubjectName;
import dev.shakedown.observation.Printable;
import dev.shakedown.scenario.Cause;
import java.security.cert.X509Certificate;
import java.util.List;
import java.util.Locale;

/** A certificate for another name than the one that clients ask for (RFC 9525 section 6). */
final class HostName implements Rule {

    @Override
    public List<Finding> findings(Examination examination) {
        String asked = examination.profile().endpoint().serverName();
        return examination
                .chain()
                .leaf()
                .filter(leaf -> !new PeerName(asked).isOneOf(SubjectName.of(leaf)))
                .map(leaf -> List.of(finding(asked, leaf)))
                .orElse(List.of());
    }

    private static Finding finding(String asked, X509Certificate leaf) {
        List<SubjectName> names = SubjectName.of(leaf);
        String commonName = Printable.of(CertificateFacts.of(leaf).subject(), 120);
        boolean fitsCommonName = commonName.equalsIgnoreCase(asked);
        String text;
        String scenario;
        if (names.isEmpty()) {
            text = "the certificate has no subject alternative name at all, only the common name '" + commonName
                    + "', which clients have long ceased to look at";
            scenario = "cn-only";
        } else if (fitsCommonName) {
            text = "the certificate bears '" + asked + "' as its common name, but its subject alternative names, which"
                    + " alone count, are " + Text.names(leaf);
            scenario = "san-wrong-cn-right";
        } else {
            text = "the certificate is for " + Text.names(leaf) + ", and not for '" + asked + "'"
                    + wildcard(asked, names);
            scenario = scenario(asked, names);
        }
        return Finding.error(
                Cause.CERTIFICATE_NAME_MISMATCH,
                Text.sentence(text),
                "asked for " + asked + "; subject alternative names: " + (names.isEmpty() ? "none" : Text.names(leaf)),
                "issue a certificate with '" + asked + "' among its subject alternative names"
                        + (new PeerName(asked).isAddress() ? " as an IP address" : "")
                        + ", or ask for the server by a name that it has",
                scenario);
    }

    /** Says why a wildcard that looks as if it fitted does not. */
    private static String wildcard(String asked, List<SubjectName> names) {
        return names.stream()
                .map(SubjectName::text)
                .filter(name -> covers(name, asked))
                .findFirst()
                .map(name -> name.indexOf('.', 2) < 0
                        ? ": a wildcard directly below a top-level domain counts for nothing"
                        : ": the wildcard of " + Printable.of(name, 120) + " stands for exactly one label")
                .orElse("");
    }

    private static String scenario(String asked, List<SubjectName> names) {
        return names.stream()
                .map(SubjectName::text)
                .filter(name -> covers(name, asked))
                .findFirst()
                .map(name -> name.indexOf('.', 2) < 0 ? "wildcard-tld" : "wildcard-two-labels")
                .orElse("wrong-host");
    }

    private static boolean covers(String name, String asked) {
        return name.startsWith("*.")
                && asked.toLowerCase(Locale.ROOT).endsWith(name.substring(1).toLowerCase(Locale.ROOT));
    }
}
