package dev.shakedown.probe.finding;

import dev.shakedown.certs.CertificatePointers;
import dev.shakedown.certs.OcspAnswer;
import dev.shakedown.probe.Revocation;
import dev.shakedown.scenario.Cause;
import java.security.cert.X509Certificate;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** Certificates that were revoked, and staples that are missing, old or wrong (RFC 6960, RFC 7633). */
final class Revoked implements Rule {

    private static final Cause CAUSE = Cause.REVOKED_CERTIFICATE;
    private static final String REPLACE =
            "replace the certificate by one with a new key, and find out why it was revoked: the key may be stolen";
    private static final String STAPLE =
            "turn OCSP stapling on (ssl_stapling on; SSLUseStapling On), and see that the server reaches the responder";

    @Override
    public List<Finding> findings(Examination examination) {
        List<Finding> findings = new ArrayList<>();
        Optional<X509Certificate> leaf = examination.chain().leaf();
        if (leaf.isEmpty()) {
            return findings;
        }
        OcspAnswer staple = examination.revocation().staple();
        if (staple != null) {
            stapled(staple, examination.now()).ifPresent(findings::add);
        } else if (CertificatePointers.of(leaf.get()).mustStaple()) {
            findings.add(Finding.error(
                    CAUSE,
                    "The certificate obliges the server to staple an OCSP response, and it does not: clients that know the"
                            + " extension refuse it.",
                    "the certificate has the TLS feature status_request (RFC 7633), and no staple came",
                    STAPLE,
                    "must-staple-missing"));
        }
        for (Revocation.Source source : examination.revocation().fetched()) {
            if (source.revokedAt() != null) {
                findings.add(revoked(
                        "its " + source.kind() + " at " + source.location(),
                        source.revokedAt(),
                        source.kind().equals("CRL") ? "revoked-crl" : "revoked-ocsp"));
            } else if (source.problem() != null) {
                findings.add(Finding.info(
                        CAUSE,
                        Text.sentence("the " + source.kind() + " that the certificate points to is of no use: "
                                + source.problem()),
                        source.location().toString(),
                        "see that the place can be reached from where clients are; staple, so that they need not ask",
                        null));
            }
        }
        return findings;
    }

    private static Optional<Finding> stapled(OcspAnswer staple, Instant now) {
        if (staple.status() == OcspAnswer.Status.REVOKED) {
            return Optional.of(
                    revoked("the OCSP response that the server itself staples", staple.revokedAt(), "revoked-stapled"));
        }
        String problem = staple.problem();
        Instant next = staple.nextUpdate();
        if (problem == null && staple.status() == OcspAnswer.Status.UNKNOWN) {
            problem = "the responder does not know the certificate";
        } else if (problem == null && next != null && now.isAfter(next)) {
            problem = "it was good until " + Text.time(next) + ", which is " + Text.span(Duration.between(next, now))
                    + " ago";
        }
        return problem == null
                ? Optional.empty()
                : Optional.of(Finding.warning(
                        CAUSE,
                        Text.sentence("the OCSP response that the server staples cannot be used: " + problem),
                        "the stapled response",
                        STAPLE,
                        null));
    }

    private static Finding revoked(String source, @Nullable Instant at, String scenario) {
        return Finding.error(
                CAUSE,
                Text.sentence("the certificate was revoked" + (at == null ? "" : " at " + Text.time(at)) + ", says "
                        + source),
                source,
                REPLACE,
                scenario);
    }
}
