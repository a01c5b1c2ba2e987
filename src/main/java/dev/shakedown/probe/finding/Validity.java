package dev.shakedown.probe.finding;

import dev.shakedown.scenario.Cause;
import java.security.cert.X509Certificate;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;

/** Certificates that are no longer or not yet valid, or not for long (RFC 5280 section 4.1.2.5). */
final class Validity implements Rule {

    private static final Duration SOON = Duration.ofDays(14);
    /** What browsers grant a leaf of a public authority since 2020 (CA/Browser Forum baseline requirements 6.3.2). */
    private static final Duration LONGEST = Duration.ofDays(398);

    @Override
    public List<Finding> findings(Examination examination) {
        List<Finding> findings = new ArrayList<>();
        ChainView chain = examination.chain();
        for (X509Certificate certificate : chain.path()) {
            String role = Text.role(certificate, chain);
            boolean leaf = chain.path().indexOf(certificate) == 0;
            dates(certificate, role, leaf, examination.now(), findings);
            if (leaf) {
                lifetime(certificate, role, findings);
            }
        }
        return findings;
    }

    private static void dates(
            X509Certificate certificate, String role, boolean leaf, Instant now, List<Finding> findings) {
        Instant from = certificate.getNotBefore().toInstant();
        Instant until = certificate.getNotAfter().toInstant();
        String evidence = "valid from " + Text.time(from) + " to " + Text.time(until);
        Cause cause = Cause.EXPIRED_OR_INVALID_CERTIFICATE;
        String renew = "renew " + (leaf ? "it" : "the authority's certificate, or send the one that replaces it")
                + ", install it with its chain, and reload the server";
        if (now.isAfter(until)) {
            String text = role + " expired " + Text.span(Duration.between(until, now)) + " ago, at " + Text.time(until);
            findings.add(Finding.error(
                    cause, Text.sentence(text), evidence, renew, leaf ? "expired" : "intermediate-expired"));
        } else if (now.isBefore(from)) {
            String text = role + " is not valid before " + Text.time(from) + ", which is in "
                    + Text.span(Duration.between(now, from));
            findings.add(Finding.error(
                    cause,
                    Text.sentence(text),
                    evidence,
                    "check the clocks of the authority and of this machine; install a certificate that is valid now",
                    "not-yet-valid"));
        } else if (Duration.between(now, until).compareTo(SOON) < 0) {
            String text = role + " expires in " + Text.span(Duration.between(now, until)) + ", at " + Text.time(until);
            findings.add(Finding.warning(
                    cause,
                    Text.sentence(text),
                    evidence,
                    renew + " before then; see why the automatic renewal, if there is one, has not done so",
                    leaf ? "expired" : "intermediate-expired"));
        }
    }

    private static void lifetime(X509Certificate leaf, String role, List<Finding> findings) {
        Duration lifetime = Duration.between(
                leaf.getNotBefore().toInstant(), leaf.getNotAfter().toInstant());
        if (lifetime.compareTo(LONGEST.plusDays(1)) > 0) {
            findings.add(Finding.info(
                    Cause.EXPIRED_OR_INVALID_CERTIFICATE,
                    Text.sentence(
                            role + " is valid for " + lifetime.toDays() + " days in all; Apple's clients refuse more"
                                    + " than 825 days from any authority, browsers more than 398 from a public one"),
                    "the lifetime is " + lifetime.toDays() + " days",
                    "issue certificates for at most 398 days, and renew them by machine",
                    null));
        }
    }
}
