package dev.shakedown.observation.remark;

import dev.shakedown.observation.Event;
import dev.shakedown.observation.Event.Leg;
import dev.shakedown.observation.Remark;
import dev.shakedown.scenario.Cause;
import dev.shakedown.scenario.Severity;
import java.util.stream.Stream;

/** Nobody verified the upstream, because the proxy was told not to. */
final class UpstreamUnverified implements RemarkRule {

    @Override
    public Stream<Remark> remarks(Seen seen) {
        boolean unverified = seen.completed(Leg.UPSTREAM).isPresent()
                && seen.transcript().all(Event.UpstreamVerified.class).anyMatch(presented -> !presented.verified());
        return unverified
                ? Stream.of(new Remark(
                        "upstream-unverified",
                        Severity.MEDIUM,
                        Cause.UNTRUSTED_CERTIFICATE_AUTHORITY,
                        "The proxy went on to the upstream without verifying its certificate, as it was told to.",
                        "give the upstream's CA with upstream.trust and leave -k out"))
                : Stream.empty();
    }
}
