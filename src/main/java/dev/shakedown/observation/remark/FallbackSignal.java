package dev.shakedown.observation.remark;

import dev.shakedown.observation.Remark;
import dev.shakedown.scenario.Cause;
import dev.shakedown.scenario.Severity;
import dev.shakedown.wire.CipherSuite;
import java.util.stream.Stream;

/** The client says of itself that it tries again with a lower version (TLS_FALLBACK_SCSV, RFC 7507). */
final class FallbackSignal implements RemarkRule {

    private static final CipherSuite FALLBACK = new CipherSuite(0x5600);

    @Override
    public Stream<Remark> remarks(Seen seen) {
        return seen.hello()
                .filter(hello -> hello.suites().contains(FALLBACK))
                .map(
                        hello -> new Remark(
                                FellBack.ID,
                                Severity.HIGH,
                                Cause.INCOMPATIBLE_PROTOCOL_VERSIONS,
                                "The client says that it has failed before and now tries a lower version (TLS_FALLBACK_SCSV); its highest"
                                        + " offer is " + Offers.highest(hello) + ".",
                                "find out why the first try failed; a client that steps down of its own accord can be made to"));
    }
}
