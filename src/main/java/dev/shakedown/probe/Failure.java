package dev.shakedown.probe;

import dev.shakedown.wire.Alert;
import org.jspecify.annotations.Nullable;

/**
 * Why a connection did not become what it should.
 *
 * @param kind what happened
 * @param step while waiting for what
 * @param detail what else is known of it, in words, for instance what a server that speaks no TLS said; often empty
 * @param alert the alert, if the kind is one
 */
public record Failure(
        Kind kind, Step step, String detail, @Nullable Alert alert) {

    /** What can happen to a connection. */
    public enum Kind {
        /** The name has no address. */
        UNRESOLVED,
        /** Nobody listens there. */
        CONNECTION_REFUSED,
        /** No way leads there, or the machine does not let us. */
        UNREACHABLE,
        /** Nothing came within the timeout. */
        TIMEOUT,
        /** A TCP reset. */
        RESET,
        /** The server closed the connection. */
        CLOSED,
        /** An alert of the server. */
        ALERT,
        /** What came is no TLS. */
        NOT_TLS,
        /** What came is TLS and does not parse, or breaks the protocol. */
        MALFORMED,
        /** The server does not offer TLS in its plain protocol. */
        NO_STARTTLS,
        /** The signature of the server does not fit the key of its certificate. */
        WRONG_KEY,
        /** The server wants what the probe's client cannot do. */
        BEYOND_PROBE
    }

    /** How far a connection had come. */
    public enum Step {
        RESOLVE,
        CONNECT,
        STARTTLS,
        /** The ClientHello was sent; nothing of TLS had come. */
        CLIENT_HELLO,
        /** A part of the server's flight had come. */
        SERVER_FLIGHT,
        /** The handshake was over for the probe. */
        FINISHED
    }

    /** True if the connection failed below TLS: a test of another hello would not have done better. */
    public boolean ofNetwork() {
        return switch (kind) {
            case UNRESOLVED, CONNECTION_REFUSED, UNREACHABLE, TIMEOUT, RESET, CLOSED -> true;
            case ALERT, NOT_TLS, MALFORMED, NO_STARTTLS, WRONG_KEY, BEYOND_PROBE -> false;
        };
    }
}
