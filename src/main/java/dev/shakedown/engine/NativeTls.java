package dev.shakedown.engine;

import io.netty.handler.ssl.ReferenceCountedOpenSslEngine;
import io.netty.internal.tcnative.SSL;

/** What Netty's API over BoringSSL does not offer; the only class that calls tcnative itself. */
final class NativeTls {

    private NativeTls() {}

    /**
     * Keeps an engine from sending session tickets, which Netty switches on for each server engine that speaks TLS 1.3: a
     * client that resumes sees no certificate, and whatever is wrong with it stays hidden.
     */
    static void refuseTickets(ReferenceCountedOpenSslEngine engine) {
        SSL.setOptions(engine.sslPointer(), SSL.SSL_OP_NO_TICKET);
    }
}
