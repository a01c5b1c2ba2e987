package dev.shakedown.probe;

import org.jspecify.annotations.Nullable;

/**
 * One try of a whole handshake.
 *
 * @param connectNanos from the first packet to the connection of TCP; 0 if there was none or it is not known
 * @param handshakeNanos from the ClientHello to the end of the handshake, good or bad; 0 without a ClientHello
 * @param failure why it failed, or null if it succeeded
 */
public record Attempt(
        long connectNanos, long handshakeNanos, @Nullable Failure failure) {

    /** True if the handshake was completed. */
    public boolean succeeded() {
        return failure == null;
    }
}
