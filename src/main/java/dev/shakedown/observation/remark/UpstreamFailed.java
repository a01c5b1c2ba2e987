package dev.shakedown.observation.remark;

import dev.shakedown.observation.Remark;
import dev.shakedown.observation.UpstreamLeg;
import dev.shakedown.scenario.Severity;
import java.util.stream.Stream;

/** The upstream leg failed, whatever the client did with the answer in its place. */
final class UpstreamFailed implements RemarkRule {

    @Override
    public Stream<Remark> remarks(Seen seen) {
        return UpstreamLeg.of(seen.transcript()).stream().flatMap(UpstreamFailed::remark);
    }

    private static Stream<Remark> remark(UpstreamLeg leg) {
        return Stream.ofNullable(leg.failure())
                .map(failure -> new Remark(
                        "upstream-failed",
                        Severity.HIGH,
                        failure.cause(),
                        "The leg to the upstream failed: %s.".formatted(leg.detail()),
                        "mend the upstream first: see the diagnosis of its leg"));
    }
}
