package dev.shakedown.observation.diagnosis;

import dev.shakedown.certs.CertificateFacts;
import dev.shakedown.observation.Diagnosis;
import dev.shakedown.observation.Printable;
import dev.shakedown.scenario.Cause;
import java.util.List;
import java.util.Optional;

/** The chain does not lead to an authority that the client trusts (RFC 5280 section 6.1). */
final class UntrustedAuthority implements Rule {

    @Override
    public Optional<Diagnosis> diagnose(Case seen) {
        return seen.about(Cause.UNTRUSTED_CERTIFICATE_AUTHORITY)
                ? Optional.of(defect(seen).in(seen))
                : Optional.empty();
    }

    private static Defect defect(Case seen) {
        return new Defect(
                Cause.UNTRUSTED_CERTIFICATE_AUTHORITY,
                seen.oddity().orElseGet(() -> sentence(seen.chain())),
                "install the root that issued the certificate in the client's trust store, and let the server send all intermediates",
                "let the client verify the chain up to its own trust anchors: look for a trust manager that trusts everything,"
                        + " verify=False, -k or InsecureSkipVerify");
    }

    private static String sentence(List<CertificateFacts> chain) {
        if (chain.isEmpty()) {
            return "The server's certificate comes from no authority that the client should trust.";
        }
        CertificateFacts leaf = chain.get(0);
        String subject = Printable.of(leaf.subject(), 100);
        if (chain.size() == 1 && leaf.subject().equals(leaf.issuer())) {
            return "The certificate of '%s' is signed by itself.".formatted(subject);
        }
        CertificateFacts last = chain.get(chain.size() - 1);
        return "The server sent %d certificate%s, which end with '%s', issued by '%s': no way leads from there to a trusted root."
                .formatted(
                        chain.size(),
                        chain.size() == 1 ? "" : "s",
                        Printable.of(last.subject(), 100),
                        Printable.of(last.issuer(), 100));
    }
}
