package dev.shakedown.reproduce;

import dev.shakedown.capture.Conversation;
import dev.shakedown.capture.ConversationListener;
import dev.shakedown.capture.Sender;
import dev.shakedown.decrypt.Decryption;
import dev.shakedown.decrypt.KeyLog;
import dev.shakedown.decrypt.Sighting;
import dev.shakedown.wire.ClientHello;
import dev.shakedown.wire.HandshakeMessage;
import dev.shakedown.wire.MalformedMessageException;
import dev.shakedown.wire.RecordReader;
import dev.shakedown.wire.TlsRecord;
import java.time.Instant;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** Reads the TLS connection in a captured conversation. Belongs to the thread that reads the capture. */
final class ConnectionReader implements ConversationListener {

    private final PlainPart plain = new PlainPart();
    private final Decryption decryption;
    private final Map<Sender, RecordReader> records = new EnumMap<>(Sender.class);
    private final ServerWords words = new ServerWords();
    private final Course course = new Course();
    private final List<String> gaps = new ArrayList<>();
    private @Nullable ClientHello hello;

    private ConnectionReader(KeyLog keys) {
        this.decryption = Decryption.create(keys);
        for (Sender sender : Sender.values()) {
            records.put(sender, RecordReader.create());
        }
    }

    /** The connection in a conversation; empty if it has no ClientHello. */
    static Optional<SeenConnection> read(int number, Conversation conversation, KeyLog keys) {
        ConnectionReader reader = new ConnectionReader(keys);
        conversation.replay(reader);
        if (!reader.plain.isOver()) {
            return Optional.empty();
        }
        return Optional.of(new SeenConnection(
                number, conversation, reader.hello, reader.plain.starttls(), reader.words, reader.course, reader.gaps));
    }

    @Override
    public void opened(Instant at) {
        // Nothing of TLS has happened yet.
    }

    @Override
    public void bytes(Instant at, Sender from, byte[] bytes) {
        byte[] tls = from == Sender.CLIENT ? plain.take(bytes) : bytes;
        if (!plain.isOver() || tls.length == 0) {
            return;
        }
        course.spoke(at, from, tls);
        RecordReader reader = records.getOrDefault(from, RecordReader.create());
        for (TlsRecord record : reader.feed(tls)) {
            take(from, record);
        }
        if (from == Sender.SERVER && reader.looksLike().isPresent()) {
            course.wentAstray();
        }
    }

    @Override
    public void fin(Instant at, Sender from) {
        course.ended(at, from, false);
    }

    @Override
    public void reset(Instant at, Sender from) {
        course.ended(at, from, true);
    }

    @Override
    public void note(Instant at, String text) {
        if (text.startsWith("the capture ") || text.startsWith("the rest ")) {
            gaps.add(text);
        }
    }

    private void take(Sender from, TlsRecord record) {
        dev.shakedown.decrypt.Sender end =
                from == Sender.CLIENT ? dev.shakedown.decrypt.Sender.CLIENT : dev.shakedown.decrypt.Sender.SERVER;
        try {
            for (Sighting sighting : decryption.read(end, record)) {
                course.saw(from, record, sighting);
                HandshakeMessage message = sighting.message();
                if (message != null) {
                    heard(from, message);
                } else if (from == Sender.SERVER && sighting.name().equals(Sighting.SEALED)) {
                    words.takeSealed();
                }
            }
        } catch (MalformedMessageException e) {
            gaps.add("a message of the handshake does not parse: " + e.getMessage());
        }
    }

    private void heard(Sender from, HandshakeMessage message) throws MalformedMessageException {
        if (from == Sender.SERVER) {
            words.take(message);
        } else if (message.type() == HandshakeMessage.CLIENT_HELLO) {
            hello = ClientHello.parse(message.body());
        }
    }
}
