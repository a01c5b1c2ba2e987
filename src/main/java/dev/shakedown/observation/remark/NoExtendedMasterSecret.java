package dev.shakedown.observation.remark;

import dev.shakedown.observation.Event.Leg;
import dev.shakedown.observation.Remark;
import dev.shakedown.scenario.Cause;
import dev.shakedown.scenario.Severity;
import java.util.stream.Stream;

/** A handshake before TLS 1.3 whose keys are not bound to it, so that two can be joined (RFC 7627). */
final class NoExtendedMasterSecret implements RemarkRule {

    private static final int EXTENDED_MASTER_SECRET = 23;

    @Override
    public Stream<Remark> remarks(Seen seen) {
        boolean concerned = seen.completed(Leg.CLIENT)
                .filter(done -> !done.version().equals("TLSv1.3"))
                .isPresent();
        return seen.hello()
                .filter(hello -> concerned && !hello.extensions().contains(EXTENDED_MASTER_SECRET))
                .map(hello -> new Remark(
                        "no-extended-master-secret",
                        Severity.LOW,
                        Cause.CLIENT_SOFTWARE,
                        "The client spoke a version before TLS 1.3 without extended_master_secret (RFC 7627).",
                        "update the client, or enable TLS 1.3 in it"));
    }
}
