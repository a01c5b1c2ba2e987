package dev.shakedown.observation.remark;

import dev.shakedown.certs.CertificateFacts;
import dev.shakedown.observation.Event;
import dev.shakedown.observation.Event.Leg;
import dev.shakedown.observation.Printable;
import dev.shakedown.observation.Remark;
import dev.shakedown.scenario.Cause;
import dev.shakedown.scenario.Severity;
import java.util.List;
import java.util.stream.Stream;

/** The upstream sent its own certificate alone, and was accepted: other clients may lack the issuer (RFC 9846 section 4.5.1). */
final class UpstreamChainIncomplete implements RemarkRule {

    @Override
    public Stream<Remark> remarks(Seen seen) {
        return seen.completed(Leg.UPSTREAM).isEmpty()
                ? Stream.empty()
                : seen.transcript()
                        .all(Event.UpstreamVerified.class)
                        .map(Event.UpstreamVerified::chain)
                        .filter(chain -> chain.size() == 1)
                        .map(List::stream)
                        .flatMap(chain -> chain.filter(leaf -> !leaf.issuer().equals(leaf.subject())))
                        .map(UpstreamChainIncomplete::remark)
                        .limit(1);
    }

    private static Remark remark(CertificateFacts leaf) {
        return new Remark(
                "upstream-chain-incomplete",
                Severity.MEDIUM,
                Cause.UNTRUSTED_CERTIFICATE_AUTHORITY,
                "The upstream sent its certificate alone, without that of its issuer '%s'; a client that does not have it finds no path."
                        .formatted(Printable.of(leaf.issuer(), 100)),
                "let the upstream send its whole chain (fullchain), without the root");
    }
}
