package dev.shakedown.observation;

import dev.shakedown.wire.Alert;
import org.jspecify.annotations.Nullable;

/**
 * What the client did, as the evidence shows it.
 *
 * @param kind accepted, rejected, hung or inconclusive
 * @param how in which way
 * @param alert the client's fatal alert, or null if it sent none
 * @param detail one sentence of evidence for people
 */
public record Outcome(Kind kind, How how, @Nullable Alert alert, String detail) {

    /** The four outcomes. */
    public enum Kind {
        ACCEPTED,
        REJECTED,
        HUNG,
        INCONCLUSIVE
    }

    /** In which way an outcome came about. */
    public enum How {
        /** Application data arrived under the negotiated keys. */
        DATA,
        /** The client sent a fatal alert. */
        ALERT,
        /** The client closed the connection. */
        CLOSED,
        /** The client reset the connection. */
        RESET,
        /** The client finished the handshake, and then closed or reset without a request. */
        CLOSED_AFTER_HANDSHAKE,
        /** The client itself reported an error, where only its word can tell. */
        REPORTED,
        /** The client was still waiting at the deadline. */
        WAITING,
        /** No connection came. */
        NO_CONNECTION,
        /** A connection came, but no ClientHello. */
        NO_CLIENT_HELLO,
        /** The client's exit status and the data contradict each other. */
        CONTRADICTION,
        /** The proxy itself failed, or the upstream did. */
        OWN_FAILURE
    }
}
