package dev.shakedown.proxy;

import dev.shakedown.wire.Alert;
import dev.shakedown.wire.HandshakeMessage;
import dev.shakedown.wire.HandshakeReader;
import dev.shakedown.wire.MalformedMessageException;
import dev.shakedown.wire.PlaintextAlert;
import dev.shakedown.wire.RecordReader;
import dev.shakedown.wire.TlsRecord;
import java.nio.ByteBuffer;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** What one direction of a handshake shows to somebody without the keys. Belongs to the event loop of its connection. */
final class WireView {

    private final RecordReader records = RecordReader.create();
    private final HandshakeReader messages = HandshakeReader.create();

    /**
     * One thing seen: a handshake message, an alert, a change_cipher_spec or a protected record.
     *
     * @param name as in the journal
     * @param bytes its size, headers of records left out
     * @param message the handshake message, or null if it is none
     * @param alert the alert, or null if it is none in the clear
     */
    record Sighting(
            String name,
            int bytes,
            @Nullable HandshakeMessage message,
            @Nullable Alert alert) {}

    /**
     * Takes the next bytes.
     *
     * @param tls13 true once TLS 1.3 is known to be spoken
     * @throws MalformedMessageException if a handshake message is longer than anybody wants
     */
    List<Sighting> feed(ByteBuffer bytes, boolean tls13) throws MalformedMessageException {
        List<Sighting> seen = new ArrayList<>();
        for (TlsRecord record : records.feed(bytes)) {
            Optional<Alert> alert = PlaintextAlert.in(record, tls13);
            if (alert.isPresent()) {
                seen.add(new Sighting("alert", record.fragment().length, null, alert.get()));
            } else if (!record.encrypted() && record.contentType() == TlsRecord.HANDSHAKE) {
                for (HandshakeMessage message : messages.feed(record.fragment())) {
                    int size = HandshakeMessage.HEADER_LENGTH + message.body().length;
                    seen.add(new Sighting(message.name(), size, message, null));
                }
            } else {
                seen.add(new Sighting(name(record), record.fragment().length, null, null));
            }
        }
        return seen;
    }

    /** What the bytes look like if they are no TLS. */
    Optional<String> looksLike() {
        return records.looksLike();
    }

    private static String name(TlsRecord record) {
        if (record.encrypted()) {
            return "encrypted_record";
        }
        return switch (record.contentType()) {
            case TlsRecord.CHANGE_CIPHER_SPEC -> "change_cipher_spec";
            case TlsRecord.ALERT -> "malformed_alert";
            default -> "record_" + record.contentType();
        };
    }
}
