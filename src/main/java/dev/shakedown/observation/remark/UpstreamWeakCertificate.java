package dev.shakedown.observation.remark;

import dev.shakedown.observation.Event;
import dev.shakedown.observation.Remark;
import dev.shakedown.observation.defect.WeakCertificate;
import dev.shakedown.scenario.Cause;
import dev.shakedown.scenario.Severity;
import java.util.Optional;
import java.util.stream.Stream;

/** A certificate of the upstream has a short key or a broken digest, which the proxy put up with and clients do not. */
final class UpstreamWeakCertificate implements RemarkRule {

    @Override
    public Stream<Remark> remarks(Seen seen) {
        return seen.transcript()
                .all(Event.UpstreamVerified.class)
                .flatMap(presented -> presented.chain().stream())
                .map(WeakCertificate::wrong)
                .flatMap(Optional::stream)
                .limit(1)
                .map(sentence -> new Remark(
                        "upstream-weak-certificate",
                        Severity.HIGH,
                        Cause.WEAK_OR_NO_SHARED_CIPHER,
                        "The upstream's chain is weak, and many clients refuse it. " + sentence,
                        "replace the upstream's certificate by one with SHA-256 and an RSA key of 2048 bits or more"));
    }
}
