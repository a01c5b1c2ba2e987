package dev.shakedown.engine;

import java.io.IOException;
import org.bouncycastle.tls.AlertDescription;
import org.bouncycastle.tls.TlsServerProtocol;

/** Bouncy Castle's server protocol without I/O of its own, with one direction that can be closed before the other. */
final class ServerProtocol extends TlsServerProtocol {

    /** Says that nothing more will be sent, and goes on reading (RFC 9846 section 6.1). */
    void sendCloseNotify() throws IOException {
        raiseAlertWarning(AlertDescription.close_notify, "nothing more to send");
    }
}
