package dev.shakedown.probe.finding;

import dev.shakedown.scenario.Cause;
import java.util.List;

/** Handshakes that take so long that clients with a short timeout give up. */
final class Slowness implements Rule {

    private static final long SLOW_MILLIS = 2_000;

    @Override
    public List<Finding> findings(Examination examination) {
        Timings timings = Timings.of(examination.profile().conduct().attempts());
        if (timings.count() == 0 || timings.medianMillis() < SLOW_MILLIS) {
            return List.of();
        }
        return List.of(Finding.warning(
                Cause.NETWORK_INTERRUPTION,
                Text.sentence("a handshake takes " + timings.medianMillis()
                        + " ms in the median, of which the network's share is" + " about " + timings.connectMillis()
                        + " ms a round trip; clients with a short timeout give up"),
                timings.toString(),
                "look at the server's load, at name look-ups and revocation checks that it makes while clients wait, and at the"
                        + " way to it",
                "slow-handshake"));
    }
}
