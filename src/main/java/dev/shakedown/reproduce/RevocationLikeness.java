package dev.shakedown.reproduce;

import dev.shakedown.certs.ChainLikeness.Revocability;
import dev.shakedown.certs.RevocationRecipe;
import dev.shakedown.certs.RevocationStatus;
import dev.shakedown.certs.StapleLikeness;
import dev.shakedown.scenario.Cause;
import dev.shakedown.scenario.Severity;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** What is said of a leaf's revocation, as a recipe. */
final class RevocationLikeness {

    private final Findings findings;

    RevocationLikeness(Findings findings) {
        this.findings = findings;
    }

    /**
     * The recipe.
     *
     * @param staple the stapled response, or null
     * @param status what the leaf's own sources say
     */
    RevocationRecipe recipe(byte @Nullable [] staple, Revocability pointers, RevocationStatus status) {
        if (staple == null && pointers.mustStaple()) {
            findings.defect(
                    Section.REVOCATION,
                    revoked("the leaf obliges the server to staple, and it does not", Severity.MEDIUM));
        }
        if (status == RevocationStatus.REVOKED) {
            findings.defect(Section.REVOCATION, revoked("the leaf is revoked", Severity.HIGH));
        } else if (pointers.ocsp() || pointers.crl()) {
            findings.remark(
                    Section.REVOCATION,
                    status == RevocationStatus.GOOD
                            ? "the leaf is not revoked, as its own sources say"
                            : "the leaf points to sources that were not asked; the scenario's say 'good'");
        }
        RevocationStatus said = status == RevocationStatus.NONE ? RevocationStatus.GOOD : status;
        return new RevocationRecipe(
                staple(staple),
                pointers.ocsp() ? said : RevocationStatus.NONE,
                pointers.crl() ? said : RevocationStatus.NONE,
                pointers.mustStaple());
    }

    private RevocationStatus staple(byte @Nullable [] response) {
        if (response == null) {
            return RevocationStatus.NONE;
        }
        Optional<RevocationStatus> status = StapleLikeness.of(response);
        if (status.isEmpty()) {
            findings.loss("the staple, which says neither 'good' nor 'revoked', or does not parse");
        } else if (status.get() == RevocationStatus.REVOKED) {
            findings.defect(Section.REVOCATION, revoked("the staple says that the leaf is revoked", Severity.HIGH));
        } else {
            findings.remark(Section.REVOCATION, "the staple says that the leaf is not revoked");
        }
        return status.orElse(RevocationStatus.NONE);
    }

    private static Defect revoked(String text, Severity severity) {
        return Defect.of(
                Cause.REVOKED_CERTIFICATE,
                text,
                severity,
                Defect.Standing.REFUSED,
                "bad_certificate_status_response certificate_revoked certificate_unknown handshake_failure",
                "RFC 6960 2.2");
    }
}
