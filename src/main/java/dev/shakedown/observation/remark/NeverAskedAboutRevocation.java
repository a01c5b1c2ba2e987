package dev.shakedown.observation.remark;

import dev.shakedown.certs.RevocationRecipe;
import dev.shakedown.certs.RevocationStatus;
import dev.shakedown.observation.Event;
import dev.shakedown.observation.Remark;
import dev.shakedown.scenario.Cause;
import dev.shakedown.scenario.Severity;
import java.util.stream.Stream;

/** The certificate said where its revocation can be looked up, and the client neither looked nor asked for a staple (RFC 5280 section 6.3). */
final class NeverAskedAboutRevocation implements RemarkRule {

    @Override
    public Stream<Remark> remarks(Seen seen) {
        boolean pointed = seen.served()
                .certificate()
                .map(Event.CertificateServed::revocation)
                .filter(NeverAskedAboutRevocation::points)
                .isPresent();
        boolean asked = seen.transcript().has(Event.RevocationFetched.class)
                || seen.hello().anyMatch(hello -> hello.statusRequest());
        return seen.accepted() && pointed && !asked ? Stream.of(remark()) : Stream.empty();
    }

    private static boolean points(RevocationRecipe recipe) {
        return recipe.ocsp() != RevocationStatus.NONE || recipe.crl() != RevocationStatus.NONE;
    }

    private static Remark remark() {
        return new Remark(
                "never-asked-about-revocation",
                Severity.MEDIUM,
                Cause.REVOKED_CERTIFICATE,
                "The certificate says where its revocation can be looked up; the client neither looked there nor asked for a"
                        + " stapled OCSP response.",
                "turn on revocation checking in the client, or at least ask for a staple (status_request)");
    }
}
