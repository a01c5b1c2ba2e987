package dev.shakedown.observation.diagnosis;

import dev.shakedown.certs.CertificateFacts;
import dev.shakedown.observation.Diagnosis;
import dev.shakedown.observation.Printable;
import dev.shakedown.scenario.Cause;
import java.util.Optional;
import java.util.stream.Collectors;

/** The certificate is for another name than the client asked for (RFC 9525 section 6). */
final class HostName implements Rule {

    @Override
    public Optional<Diagnosis> diagnose(Case seen) {
        return seen.about(Cause.CERTIFICATE_NAME_MISMATCH)
                ? Optional.of(defect(seen).in(seen))
                : Optional.empty();
    }

    private static Defect defect(Case seen) {
        return new Defect(
                Cause.CERTIFICATE_NAME_MISMATCH,
                "The client asked for '%s'; the certificate is for %s."
                        .formatted(seen.host(), seen.leaf().map(HostName::names).orElse("another name")),
                "issue a certificate with '%s' among its subject alternative names".formatted(seen.host()),
                "let the client compare the host name with the subject alternative names: turn its host name check on"
                        + " (a library that only verifies the chain needs this extra step)");
    }

    /** The names of a certificate in words. */
    static String names(CertificateFacts leaf) {
        if (leaf.names().isEmpty()) {
            return "no subject alternative name, only the common name '%s'"
                    .formatted(Printable.of(leaf.subject(), 100));
        }
        return leaf.names().stream()
                .limit(5)
                .map(name -> "'" + Printable.of(name, 100) + "'")
                .collect(Collectors.joining(", "));
    }
}
