package dev.shakedown.observation.defect;

import dev.shakedown.certs.Anchor;
import dev.shakedown.certs.CertificateFacts;
import dev.shakedown.observation.Fact;
import dev.shakedown.observation.Printable;
import dev.shakedown.scenario.Cause;
import java.util.List;
import java.util.Optional;

/** A certificate of the chain breaks a rule of the path in something else than its dates, names or strength (RFC 5280 section 6.1). */
final class InvalidCertificate implements Inspection {

    @Override
    public Optional<Defect> inspect(Served served) {
        boolean impostor = served.certificateSeen()
                .filter(certificate -> certificate.anchor() == Anchor.IMPOSTOR)
                .isPresent();
        List<CertificateFacts> chain = served.chainSeen();
        return chain.stream()
                .filter(certificate -> !impostor && !certificate.oddities().isEmpty())
                .findFirst()
                .map(certificate -> defect(certificate, certificate.equals(chain.get(0))));
    }

    private static Defect defect(CertificateFacts certificate, boolean leaf) {
        String oddities = Printable.of(String.join(", and ", certificate.oddities()), 300);
        String subject = Printable.of(certificate.subject(), 100);
        return new Defect(
                Cause.EXPIRED_OR_INVALID_CERTIFICATE,
                scenario(oddities, leaf),
                "The certificate of '%s' %s.".formatted(subject, oddities),
                List.of(new Fact("certificate_served", "'" + subject + "' " + oddities)),
                "let the CA issue the certificate anew with the right extensions and signature, and install it with its own chain",
                "let the client verify the whole path, signatures, purposes and constraints included: it goes on with a"
                        + " certificate that it must refuse");
    }

    private static String scenario(String oddities, boolean leaf) {
        if (oddities.contains("signature")) {
            return leaf ? "bad-signature" : "bad-signature-intermediate";
        }
        if (oddities.contains("may be used for")) {
            return "wrong-eku";
        }
        if (oddities.contains("cA false")) {
            return "intermediate-ca-false";
        }
        if (oddities.contains("basicConstraints")) {
            return "intermediate-no-basic-constraints";
        }
        if (oddities.contains("below it")) {
            return "pathlen-exceeded";
        }
        return oddities.contains("issue for") ? "name-constraints-violated" : "unknown-critical-extension";
    }
}
