package dev.shakedown.observation.diagnosis;

import dev.shakedown.observation.Diagnosis;
import dev.shakedown.observation.Event;
import dev.shakedown.scenario.Cause;
import java.util.List;
import java.util.Optional;

/** The certificate is revoked, or says that it must come with a proof that it is not: did the client ask? */
final class Revoked implements Rule {

    @Override
    public Optional<Diagnosis> diagnose(Case seen) {
        return seen.about(Cause.REVOKED_CERTIFICATE) ? Optional.of(defect(seen).in(seen)) : Optional.empty();
    }

    private static Defect defect(Case seen) {
        String subject = seen.leaf().map(leaf -> " of '" + leaf.subject() + "'").orElse("");
        return new Defect(
                Cause.REVOKED_CERTIFICATE,
                "The certificate%s fails the check of its revocation ('%s'). %s %s"
                        .formatted(subject, seen.scenario(), staple(seen), fetches(seen)),
                "replace the certificate, find out why it was revoked, and staple a fresh OCSP response",
                asked(seen)
                        ? "the client asked and went on all the same: let it treat 'revoked' as an error"
                        : "turn on revocation checking in the client (OCSP stapling, OCSP or CRL): it is off by default in most");
    }

    private static String staple(Case seen) {
        boolean stapled = seen.transcript()
                .first(Event.CertificateServed.class)
                .map(Event.CertificateServed::stapled)
                .orElse(false);
        boolean wanted = seen.hello().map(hello -> hello.statusRequest()).orElse(false);
        if (!wanted) {
            return "The client did not ask for a stapled OCSP response.";
        }
        return stapled
                ? "The client asked for a stapled OCSP response and got one."
                : "The client asked for a stapled OCSP response and got none.";
    }

    private static String fetches(Case seen) {
        List<Event.RevocationFetched> fetched =
                seen.transcript().all(Event.RevocationFetched.class).toList();
        if (fetched.isEmpty()) {
            return "It never asked the revocation service.";
        }
        Event.RevocationFetched last = fetched.get(fetched.size() - 1);
        return "It asked the revocation service (%s) and was told: %s.".formatted(last.kind(), last.answer());
    }

    private static boolean asked(Case seen) {
        return seen.transcript().has(Event.RevocationFetched.class);
    }
}
