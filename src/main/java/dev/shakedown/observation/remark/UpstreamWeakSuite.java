package dev.shakedown.observation.remark;

import dev.shakedown.observation.Event.Leg;
import dev.shakedown.observation.Remark;
import dev.shakedown.observation.defect.SuiteWeakness;
import dev.shakedown.scenario.Cause;
import dev.shakedown.scenario.Severity;
import java.util.stream.Stream;

/** The upstream chose a weak suite where good ones were offered (RFC 9325 section 4.2). */
final class UpstreamWeakSuite implements RemarkRule {

    @Override
    public Stream<Remark> remarks(Seen seen) {
        return seen.completed(Leg.UPSTREAM).stream()
                .flatMap(done -> SuiteWeakness.of(done.suite()).stream()
                        .map(weakness -> new Remark(
                                "upstream-chose-weak-suite",
                                weakness.broken() ? Severity.HIGH : Severity.MEDIUM,
                                Cause.WEAK_OR_NO_SHARED_CIPHER,
                                "The upstream chose %s (%s) where better ones were offered."
                                        .formatted(done.suite(), weakness.kind()),
                                "put AES-GCM suites with ECDHE first on the upstream")));
    }
}
