package dev.shakedown.observation.defect;

import dev.shakedown.certs.RevocationRecipe;
import dev.shakedown.certs.RevocationStatus;
import dev.shakedown.observation.Event;
import dev.shakedown.observation.Fact;
import dev.shakedown.observation.Printable;
import dev.shakedown.scenario.Cause;
import dev.shakedown.wire.ClientHello;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;

/** The certificate is revoked, or demands a proof that it is not, which is missing (RFC 6960, RFC 5280 section 5, RFC 7633). */
final class Revoked implements Inspection {

    @Override
    public Optional<Defect> inspect(Served served) {
        return served.certificateSeen()
                .filter(certificate -> fails(certificate.revocation()))
                .map(certificate -> defect(served, certificate));
    }

    /** A status that is no proof is as bad as none, so that only a good one helps. */
    private static boolean fails(RevocationRecipe recipe) {
        boolean revoked = List.of(recipe.staple(), recipe.ocsp(), recipe.crl()).contains(RevocationStatus.REVOKED);
        return revoked || (recipe.mustStaple() && recipe.staple() == RevocationStatus.NONE);
    }

    private static Defect defect(Served served, Event.CertificateServed certificate) {
        String subject = served.leaf()
                .map(leaf -> " of '" + Printable.of(leaf.subject(), 100) + "'")
                .orElse("");
        RevocationRecipe recipe = certificate.revocation();
        return new Defect(
                Cause.REVOKED_CERTIFICATE,
                scenario(recipe),
                "The certificate%s fails the check of its revocation: %s. %s %s"
                        .formatted(subject, words(recipe), staple(served), fetches(served)),
                evidence(served, recipe),
                "replace the certificate, find out why it was revoked, and staple a fresh OCSP response",
                served.transcript().has(Event.RevocationFetched.class)
                        ? "the client asked and went on all the same: let it treat 'revoked' as an error"
                        : "turn on revocation checking in the client (OCSP stapling, OCSP or CRL): it is off by default in most");
    }

    private static String scenario(RevocationRecipe recipe) {
        if (recipe.staple() == RevocationStatus.REVOKED) {
            return "revoked-stapled";
        }
        if (recipe.ocsp() == RevocationStatus.REVOKED) {
            return "revoked-ocsp";
        }
        return recipe.crl() == RevocationStatus.REVOKED ? "revoked-crl" : "must-staple-missing";
    }

    private static String words(RevocationRecipe recipe) {
        if (recipe.staple() == RevocationStatus.REVOKED) {
            return "the stapled OCSP response says that it is revoked";
        }
        if (recipe.ocsp() == RevocationStatus.REVOKED) {
            return "its OCSP responder says that it is revoked";
        }
        return recipe.crl() == RevocationStatus.REVOKED
                ? "it is on the CRL that it points to"
                : "it demands a stapled OCSP response (must-staple), and none is sent";
    }

    private static String staple(Served served) {
        boolean stapled =
                served.certificate().map(Event.CertificateServed::stapled).orElse(false);
        boolean wanted = served.hello().map(ClientHello::statusRequest).orElse(false);
        if (!wanted) {
            return "The client did not ask for a stapled OCSP response.";
        }
        return stapled
                ? "The client asked for a stapled OCSP response and got one."
                : "The client asked for a stapled OCSP response and got none.";
    }

    private static String fetches(Served served) {
        List<Event.RevocationFetched> fetched = fetched(served);
        if (fetched.isEmpty()) {
            return "It never asked the revocation service.";
        }
        Event.RevocationFetched last = fetched.get(fetched.size() - 1);
        return "It asked the revocation service (%s) and was told: %s.".formatted(last.kind(), last.answer());
    }

    private static List<Fact> evidence(Served served, RevocationRecipe recipe) {
        List<Fact> facts = new ArrayList<>();
        facts.add(new Fact(
                "certificate_served",
                "staple %s, OCSP %s, CRL %s%s"
                        .formatted(
                                word(recipe.staple()),
                                word(recipe.ocsp()),
                                word(recipe.crl()),
                                recipe.mustStaple() ? ", must-staple" : "")));
        fetched(served).stream()
                .map(fetch -> new Fact("revocation_fetched", fetch.kind() + ": " + fetch.answer()))
                .distinct()
                .forEach(facts::add);
        return facts;
    }

    private static List<Event.RevocationFetched> fetched(Served served) {
        return served.transcript().all(Event.RevocationFetched.class).toList();
    }

    private static String word(RevocationStatus status) {
        return status.name().toLowerCase(Locale.ROOT);
    }
}
