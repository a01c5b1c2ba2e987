package dev.shakedown.observation.defect;

import dev.shakedown.certs.Anchor;
import dev.shakedown.certs.CertificateFacts;
import dev.shakedown.observation.Event;
import dev.shakedown.observation.Fact;
import dev.shakedown.observation.Printable;
import dev.shakedown.scenario.Cause;
import java.util.List;
import java.util.Locale;
import java.util.Optional;

/** The chain does not lead to an authority that the client trusts (RFC 5280 section 6.1). */
public final class UntrustedAuthority implements Inspection {

    @Override
    public Optional<Defect> inspect(Served served) {
        return served.certificateSeen()
                .filter(certificate -> certificate.anchor() != Anchor.TRUSTED_ROOT)
                .filter(certificate -> !certificate.chain().isEmpty())
                .map(UntrustedAuthority::defect);
    }

    private static Defect defect(Event.CertificateServed certificate) {
        return new Defect(
                Cause.UNTRUSTED_CERTIFICATE_AUTHORITY,
                scenario(certificate.anchor()),
                sentence(certificate),
                List.of(
                        new Fact("certificate_served", end(certificate.chain())),
                        new Fact(
                                "certificate_served",
                                "anchor " + certificate.anchor().name().toLowerCase(Locale.ROOT))),
                certificate.anchor() == Anchor.MISSING_LINK
                        ? "let the server send all intermediates, the leaf first (a fullchain file in place of the certificate alone)"
                        : "install the root that issued the certificate in the client's trust store, and let the server send all intermediates",
                "let the client verify the chain up to its own trust anchors: look for a trust manager that trusts everything,"
                        + " verify=False, -k or InsecureSkipVerify");
    }

    private static String scenario(Anchor anchor) {
        return switch (anchor) {
            case MISSING_LINK -> "incomplete-chain";
            case IMPOSTOR -> "same-name-other-key-ca";
            case ITSELF -> "self-signed";
            case UNKNOWN_ROOT, TRUSTED_ROOT -> "untrusted-root";
        };
    }

    private static String sentence(Event.CertificateServed certificate) {
        List<CertificateFacts> chain = certificate.chain();
        CertificateFacts last = chain.get(chain.size() - 1);
        String subject = Printable.of(chain.get(0).subject(), 100);
        String issuer = Printable.of(last.issuer(), 100);
        return switch (certificate.anchor()) {
            case ITSELF -> "The certificate of '%s' is signed by itself.".formatted(subject);
            case IMPOSTOR ->
                "The certificate of '%s' comes from an authority that bears the name of a trusted one, '%s', but has another key."
                        .formatted(subject, issuer);
            case MISSING_LINK ->
                "The server sent only %s and not the intermediate '%s' that leads from there to a trusted root."
                        .formatted(count(chain), issuer);
            case UNKNOWN_ROOT, TRUSTED_ROOT ->
                "The server sent %s, which end with '%s', issued by '%s': no way leads from there to a trusted root."
                        .formatted(count(chain), Printable.of(last.subject(), 100), issuer);
        };
    }

    /** The end of a chain, short and safe to print. */
    public static String end(List<CertificateFacts> chain) {
        CertificateFacts last = chain.get(chain.size() - 1);
        return "%s, the last '%s' issued by '%s'"
                .formatted(count(chain), Printable.of(last.subject(), 100), Printable.of(last.issuer(), 100));
    }

    private static String count(List<CertificateFacts> chain) {
        return chain.size() == 1 ? "1 certificate" : chain.size() + " certificates";
    }
}
