package dev.shakedown.observation.remark;

import dev.shakedown.observation.Remark;
import dev.shakedown.scenario.Severity;
import java.util.stream.Stream;

/** The client names no application protocol, so that it gets no HTTP/2 (RFC 7301). */
final class NoApplicationProtocol implements RemarkRule {

    @Override
    public Stream<Remark> remarks(Seen seen) {
        return seen.hello()
                .filter(hello -> hello.alpn().isEmpty())
                .map(hello -> new Remark(
                        "no-application-protocol",
                        Severity.LOW,
                        null,
                        "The client offers no application protocol (ALPN), so that a server cannot agree on HTTP/2 with it.",
                        "nothing, if it speaks no HTTP; otherwise let it offer h2 and http/1.1"));
    }
}
