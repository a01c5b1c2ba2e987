package dev.shakedown.observation.remark;

import dev.shakedown.observation.Remark;
import dev.shakedown.scenario.Cause;
import dev.shakedown.scenario.Severity;
import dev.shakedown.wire.CipherSuite;
import dev.shakedown.wire.ClientHello;
import java.util.stream.Stream;

/** The client offers versions before TLS 1.3 without a word of secure renegotiation; OpenSSL 3 refuses such a peer (RFC 5746). */
final class NoSecureRenegotiation implements RemarkRule {

    private static final int RENEGOTIATION_INFO = 0xff01;
    private static final CipherSuite SIGNAL = new CipherSuite(0x00ff);

    @Override
    public Stream<Remark> remarks(Seen seen) {
        return seen.hello()
                .filter(hello -> Offers.beforeTls13(hello) && !signals(hello))
                .map(hello -> new Remark(
                        "no-secure-renegotiation",
                        Severity.LOW,
                        Cause.CLIENT_SOFTWARE,
                        "The client says nothing of secure renegotiation (RFC 5746), and offers versions that need it.",
                        "update the client, or let it offer TLS 1.3 alone"));
    }

    private static boolean signals(ClientHello hello) {
        return hello.extensions().contains(RENEGOTIATION_INFO) || hello.suites().contains(SIGNAL);
    }
}
