package dev.shakedown.observation;

import java.util.Locale;
import org.jspecify.annotations.Nullable;

/**
 * One of the seven steps of a TLS handshake, as far as it showed on one leg.
 *
 * @param name which of the seven
 * @param state whether it happened
 * @param nanos when, in nanoseconds since the connection began; null if it was not seen
 * @param bytes the size of the message that shows it, 0 if no message of its own does
 * @param detail what was said in it, for people and safe to print; empty if nothing is known
 */
public record Step(Name name, State state, @Nullable Long nanos, int bytes, String detail) {

    /** The seven steps in their order. In TLS 1.3 the ServerHello already ends the key exchange (RFC 9846 section 2). */
    public enum Name {
        CLIENT_HELLO,
        SERVER_HELLO,
        SERVER_CERTIFICATE,
        /** What the client thinks of the certificate shows only in what it does next: it goes on, objects or leaves. */
        VERIFICATION,
        KEY_EXCHANGE,
        /** Means something before TLS 1.3 only; there it is for old middleboxes (RFC 9846 appendix E.4). */
        CHANGE_CIPHER_SPEC,
        FINISHED;

        /** The step in words, for instance {@code server certificate}. */
        public String words() {
            return switch (this) {
                case CLIENT_HELLO -> "ClientHello";
                case SERVER_HELLO -> "ServerHello";
                case SERVER_CERTIFICATE -> "server certificate";
                case VERIFICATION -> "verification by the client";
                case KEY_EXCHANGE -> "key exchange";
                case CHANGE_CIPHER_SPEC -> "ChangeCipherSpec";
                case FINISHED -> "Finished";
            };
        }

        /** The name in JSON, for instance {@code server_certificate}. */
        public String id() {
            return name().toLowerCase(Locale.ROOT);
        }
    }

    /** Whether a step happened. */
    public enum State {
        REACHED,
        /** The handshake ended here: the step was due, and an alert, an end of stream or a reset came instead. */
        FAILED,
        NOT_SEEN;

        /** The name in JSON, for instance {@code not_seen}. */
        public String id() {
            return name().toLowerCase(Locale.ROOT);
        }
    }
}
