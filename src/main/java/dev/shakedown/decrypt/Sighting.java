package dev.shakedown.decrypt;

import dev.shakedown.wire.Alert;
import dev.shakedown.wire.HandshakeMessage;
import org.jspecify.annotations.Nullable;

/**
 * One thing seen on the wire: a handshake message, an alert, a change_cipher_spec, application data, or a protected
 * record that nobody here can open.
 *
 * @param name as in the journal: {@code client_hello}, {@code alert}, {@code change_cipher_spec},
 *     {@code application_data}, {@code encrypted_record}, ...
 * @param bytes its size, headers of records left out
 * @param encrypted true if it was protected
 * @param message the handshake message, or null if it is none
 * @param alert the alert, or null if it is none that can be read
 */
public record Sighting(
        String name,
        int bytes,
        boolean encrypted,
        @Nullable HandshakeMessage message,
        @Nullable Alert alert) {

    /** The name of a protected record that could not be opened. */
    public static final String SEALED = "encrypted_record";

    static Sighting of(HandshakeMessage message, boolean encrypted) {
        int size = HandshakeMessage.HEADER_LENGTH + message.body().length;
        return new Sighting(message.name(), size, encrypted, message, null);
    }

    static Sighting of(Alert alert, boolean encrypted) {
        return new Sighting("alert", 2, encrypted, null, alert);
    }

    static Sighting of(String name, int bytes, boolean encrypted) {
        return new Sighting(name, bytes, encrypted, null, null);
    }
}
