package dev.shakedown.reproduce;

import dev.shakedown.certs.ChainLikeness.Revocability;
import dev.shakedown.certs.RevocationRecipe;
import dev.shakedown.certs.RevocationStatus;
import dev.shakedown.certs.StapleLikeness;
import dev.shakedown.probe.Identity;
import dev.shakedown.probe.Revocation;
import dev.shakedown.scenario.Cause;
import dev.shakedown.scenario.Severity;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** What is said of a leaf's revocation, as a recipe. */
final class RevocationLikeness {

    private static final String REVOKED = "certificate_revoked bad_certificate_status_response";

    private final Findings findings;

    RevocationLikeness(Findings findings) {
        this.findings = findings;
    }

    /**
     * The recipe.
     *
     * @param identity with the staple, if there was one
     * @param told what the leaf's own sources say
     */
    RevocationRecipe recipe(Identity identity, Revocability pointers, Revocation told) {
        byte[] staple = identity.staple();
        if (staple == null && !identity.asked()) {
            findings.loss("whether the server staples: no client asked for it"
                    + (pointers.mustStaple() ? "; the leaf obliges it to, and so the scenario does" : ""));
        } else if (staple == null && pointers.mustStaple()) {
            findings.defect(
                    Section.REVOCATION,
                    revoked(
                            "the leaf obliges the server to staple, and it does not",
                            Severity.MEDIUM,
                            "certificate_unknown bad_certificate_status_response handshake_failure"));
        }
        return new RevocationRecipe(
                staple == null && !identity.asked() && pointers.mustStaple() ? RevocationStatus.GOOD : staple(staple),
                pointers.ocsp() ? source("OCSP", told) : RevocationStatus.NONE,
                pointers.crl() ? source("CRL", told) : RevocationStatus.NONE,
                pointers.mustStaple());
    }

    /** What one kind of source says; good where it says nothing, for the leaf points to it and so must the scenario's. */
    private RevocationStatus source(String kind, Revocation told) {
        List<Revocation.Source> asked = told.fetched().stream()
                .filter(source -> source.kind().equals(kind))
                .toList();
        if (asked.stream().anyMatch(source -> source.revokedAt() != null)) {
            findings.defect(
                    Section.REVOCATION, revoked("the leaf is revoked, says its " + kind, Severity.HIGH, REVOKED));
            return RevocationStatus.REVOKED;
        }
        boolean known = asked.stream().anyMatch(source -> source.problem() == null);
        findings.remark(
                Section.REVOCATION,
                known
                        ? "the leaf is not revoked, says its " + kind
                        : "the leaf's " + kind
                                + (asked.isEmpty() ? " was not asked" : " gave no answer of use")
                                + "; the scenario's says 'good'");
        return RevocationStatus.GOOD;
    }

    private RevocationStatus staple(byte @Nullable [] response) {
        if (response == null) {
            return RevocationStatus.NONE;
        }
        Optional<RevocationStatus> status = StapleLikeness.of(response);
        if (status.isEmpty()) {
            findings.loss("the staple, which says neither 'good' nor 'revoked', or does not parse");
        } else if (status.get() == RevocationStatus.REVOKED) {
            findings.defect(
                    Section.REVOCATION, revoked("the staple says that the leaf is revoked", Severity.HIGH, REVOKED));
        } else {
            findings.remark(Section.REVOCATION, "the staple says that the leaf is not revoked");
        }
        return status.orElse(RevocationStatus.NONE);
    }

    private static Defect revoked(String text, Severity severity, String alerts) {
        return Defect.of(Cause.REVOKED_CERTIFICATE, text, severity, Defect.Standing.REFUSED, alerts, "RFC 6960 2.2");
    }
}
