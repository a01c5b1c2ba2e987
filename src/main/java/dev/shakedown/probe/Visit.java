package dev.shakedown.probe;

import dev.shakedown.engine.ProbeSession;

/**
 * One whole handshake with a server.
 *
 * @param attempt how it went
 * @param session what was learned of the server
 * @param closing how the server ended the connection after the client's {@code close_notify}
 * @param answer the first bytes of its answer to a request, as text; empty if there was none
 */
record Visit(Attempt attempt, ProbeSession session, Conduct.Closing closing, String answer) {

    /** True if the server asked for a certificate of the client. */
    boolean askedForCertificate() {
        return session.authorities() != null;
    }

    /** True if the server let the client in. */
    boolean succeeded() {
        return attempt.succeeded();
    }
}
