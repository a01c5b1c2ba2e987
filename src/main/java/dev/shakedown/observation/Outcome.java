package dev.shakedown.observation;

import dev.shakedown.wire.Alert;
import java.util.Locale;
import org.jspecify.annotations.Nullable;

/**
 * What the client did, as the evidence shows it.
 *
 * @param kind accepted, rejected, hung or inconclusive
 * @param how in which way
 * @param alert the client's fatal alert, or null if it sent none
 * @param detail the evidence in a sentence or two for people
 */
public record Outcome(Kind kind, How how, @Nullable Alert alert, String detail) {

    /** The four outcomes. */
    public enum Kind {
        ACCEPTED,
        REJECTED,
        HUNG,
        INCONCLUSIVE;

        /** The name in JSON, for instance {@code accepted}. */
        public String id() {
            return name().toLowerCase(Locale.ROOT);
        }
    }

    /** In which way an outcome came about. */
    public enum How {
        /** Application data arrived under the negotiated keys. */
        DATA,
        /** Application data arrived, and only then did the client refuse: it has leaked its request. */
        DATA_BEFORE_REFUSAL,
        /** The client sent a fatal alert. */
        ALERT,
        /** The client offers nothing that the server has, so that the server itself ended the handshake. */
        NOT_OFFERED,
        /** The client closed the connection; or the server did, so that the client had no chance: the detail says who. */
        CLOSED,
        /** The client reset the connection; or the server did: the detail says who. */
        RESET,
        /** The client finished the handshake, and then closed or reset without a request. */
        CLOSED_AFTER_HANDSHAKE,
        /** The client itself reported success or failure, where only its word can tell. */
        REPORTED,
        /** The client was still waiting at the deadline. */
        WAITING,
        /** No connection came. */
        NO_CONNECTION,
        /** A connection came, but no ClientHello. */
        NO_CLIENT_HELLO,
        /** Only the client's own word could tell, and there is none. */
        NO_WORD,
        /** The client's exit status and the data contradict each other. */
        CONTRADICTION,
        /** The proxy itself failed, or the upstream did. */
        OWN_FAILURE;

        /** The name in JSON, for instance {@code closed_after_handshake}. */
        public String id() {
            return name().toLowerCase(Locale.ROOT);
        }
    }
}
