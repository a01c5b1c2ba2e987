package dev.shakedown.probe;

import dev.shakedown.observation.Printable;
import dev.shakedown.probe.Failure.Kind;
import dev.shakedown.probe.Failure.Step;
import dev.shakedown.wire.Alert;
import dev.shakedown.wire.AlertDescription;
import dev.shakedown.wire.HandshakeMessage;
import dev.shakedown.wire.HandshakeReader;
import dev.shakedown.wire.MalformedMessageException;
import dev.shakedown.wire.ProtocolVersion;
import dev.shakedown.wire.RecordReader;
import dev.shakedown.wire.ServerHello;
import dev.shakedown.wire.TlsRecord;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;

/** Reads a server's flight in the clear up to its ServerHello or, before TLS 1.3, to its end. Belongs to one thread. */
final class FlightReader {

    private static final int ENOUGH_TO_QUOTE = 80;

    private final Contact contact;
    private final boolean whole;
    private final RecordReader records = RecordReader.create();
    private final HandshakeReader handshake = HandshakeReader.create();
    private final List<HandshakeMessage> messages = new ArrayList<>();
    private byte[] first = new byte[0];

    /**
     * @param whole true to read to the ServerHelloDone where there is one, false to be content with the ServerHello
     */
    FlightReader(Contact contact, boolean whole) {
        this.contact = contact;
        this.whole = whole;
    }

    /** Reads; never throws, for whatever a server does is a result. */
    Flight read() {
        try {
            while (!complete()) {
                byte[] bytes = contact.receive();
                if (bytes.length == 0) {
                    throw contact.failure(Kind.CLOSED, "");
                }
                quote(bytes);
                for (TlsRecord record : records.feed(bytes)) {
                    take(record);
                }
                notTls();
            }
            return new Flight(messages, null);
        } catch (ContactException e) {
            return new Flight(messages, e.failure());
        }
    }

    private void take(TlsRecord record) throws ContactException {
        if (complete()) {
            return;
        }
        if (record.contentType() == TlsRecord.ALERT && record.fragment().length == 2) {
            alert(new Alert(record.fragment()[0] & 0xff, new AlertDescription(record.fragment()[1] & 0xff)));
        } else if (record.contentType() == TlsRecord.HANDSHAKE) {
            try {
                contact.reached(Step.SERVER_FLIGHT);
                for (HandshakeMessage message : handshake.feed(record.fragment())) {
                    messages.add(message);
                    check(message);
                }
            } catch (MalformedMessageException e) {
                throw contact.failure(Kind.MALFORMED, String.valueOf(e.getMessage()));
            }
        }
    }

    /** A warning does not end a handshake: servers send one for a name that they do not know, and go on. */
    private void alert(Alert alert) throws ContactException {
        if (alert.level() != Alert.WARNING || alert.description().equals(AlertDescription.CLOSE_NOTIFY)) {
            throw new ContactException(
                    new Failure(Kind.ALERT, contact.step(), alert.description().name(), alert));
        }
    }

    private void check(HandshakeMessage message) throws ContactException, MalformedMessageException {
        if (messages.size() == 1 && message.type() != HandshakeMessage.SERVER_HELLO) {
            throw contact.failure(Kind.MALFORMED, "the first message is a " + message.name());
        }
        if (message.type() == HandshakeMessage.SERVER_HELLO) {
            ServerHello.parse(message.body());
        }
    }

    private boolean complete() {
        if (messages.isEmpty()) {
            return false;
        }
        return !whole
                || messages.get(messages.size() - 1).type() == HandshakeMessage.SERVER_HELLO_DONE
                || new Flight(messages, null)
                        .hello()
                        .filter(hello -> hello.version().compareTo(ProtocolVersion.TLS_1_3) >= 0)
                        .isPresent();
    }

    private void notTls() throws ContactException {
        if (records.looksLike().isPresent()) {
            String text = new String(first, StandardCharsets.ISO_8859_1).strip();
            throw contact.failure(Kind.NOT_TLS, Printable.of(text, ENOUGH_TO_QUOTE));
        }
    }

    private void quote(byte[] bytes) {
        if (first.length == 0) {
            first = bytes.length > ENOUGH_TO_QUOTE ? Arrays.copyOf(bytes, ENOUGH_TO_QUOTE) : bytes;
        }
    }
}
