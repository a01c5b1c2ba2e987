package dev.shakedown.observation.remark;

import dev.shakedown.observation.Event.Leg;
import dev.shakedown.observation.Remark;
import dev.shakedown.observation.defect.OldVersion;
import dev.shakedown.scenario.Cause;
import dev.shakedown.scenario.Severity;
import java.util.stream.Stream;

/** The upstream has no TLS 1.3, which the proxy offers it. */
final class UpstreamOldVersion implements RemarkRule {

    @Override
    public Stream<Remark> remarks(Seen seen) {
        return seen.completed(Leg.UPSTREAM).stream()
                .filter(done -> !done.version().equals("TLSv1.3"))
                .map(done -> new Remark(
                        "upstream-without-tls13",
                        OldVersion.isOld(done.version()) ? Severity.HIGH : Severity.LOW,
                        Cause.INCOMPATIBLE_PROTOCOL_VERSIONS,
                        "The upstream chose %s where TLS 1.3 was offered.".formatted(done.version()),
                        "enable TLS 1.3 on the upstream"));
    }
}
