package dev.shakedown.probe;

import java.util.List;

/**
 * How a server's connections went.
 *
 * @param attempts whole handshakes, in the order in which they were tried
 * @param closing how it ended a connection that it was told to close
 * @param connections how many connections all that is known took
 */
public record Conduct(List<Attempt> attempts, Closing closing, int connections) {

    /** How a server answers a client's {@code close_notify}, or ends on its own. */
    public enum Closing {
        /** With a {@code close_notify} of its own (RFC 9846 section 6.1). */
        CLOSE_NOTIFY,
        /** With the end of TCP alone, when the client had said its {@code close_notify}. */
        ABRUPT,
        /** On its own, with the end of TCP alone, so that what it sent last may be cut off. */
        TRUNCATING,
        RESET,
        /** Not at all, within the timeout. */
        LEFT_OPEN,
        UNKNOWN
    }

    public Conduct {
        attempts = List.copyOf(attempts);
    }
}
