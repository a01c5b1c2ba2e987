package dev.shakedown.proxy;

import dev.shakedown.decrypt.Decryption;
import dev.shakedown.decrypt.Secret;
import dev.shakedown.decrypt.Sender;
import dev.shakedown.decrypt.Sighting;
import dev.shakedown.wire.MalformedMessageException;
import dev.shakedown.wire.RecordReader;
import dev.shakedown.wire.TlsRecord;
import java.nio.ByteBuffer;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Queue;

/**
 * What one leg of a handshake shows, in both directions, to somebody who gets to know the keys on the way. What arrives
 * may be under keys that the engine finds only while it reads the same bytes: such records wait for {@link #learn} or
 * {@link #release}. Belongs to the event loop of its connection.
 */
final class WireView {

    private final RecordReader arriving = RecordReader.create();
    private final RecordReader leaving = RecordReader.create();
    private final Decryption decryption = Decryption.create();
    private final Queue<TlsRecord> waiting = new ArrayDeque<>();
    private final Sender peer;
    private final Sender self;

    /**
     * @param peer which part the other side takes
     */
    WireView(Sender peer) {
        this.peer = peer;
        this.self = peer == Sender.CLIENT ? Sender.SERVER : Sender.CLIENT;
    }

    /**
     * Takes the next bytes from the peer.
     *
     * @throws MalformedMessageException if a handshake message is longer than anybody wants
     */
    List<Sighting> arriving(ByteBuffer bytes) throws MalformedMessageException {
        List<Sighting> seen = new ArrayList<>();
        for (TlsRecord record : arriving.feed(bytes)) {
            if (!waiting.isEmpty() || (record.encrypted() && decryption.awaitsSecret(peer))) {
                waiting.add(record);
            } else {
                seen.addAll(decryption.read(peer, record));
            }
        }
        return seen;
    }

    /**
     * Takes the next bytes to the peer.
     *
     * @throws MalformedMessageException if a handshake message is longer than anybody wants
     */
    List<Sighting> leaving(ByteBuffer bytes) throws MalformedMessageException {
        List<Sighting> seen = new ArrayList<>();
        for (TlsRecord record : leaving.feed(bytes)) {
            seen.addAll(decryption.read(self, record));
        }
        return seen;
    }

    /**
     * Takes a secret; what has waited for it can be seen now.
     *
     * @throws MalformedMessageException if a handshake message is longer than anybody wants
     */
    List<Sighting> learn(Secret secret) throws MalformedMessageException {
        decryption.learn(secret);
        return decryption.awaitsSecret(peer) ? List.of() : release();
    }

    /**
     * What has waited, read with the secrets that there are.
     *
     * @throws MalformedMessageException if a handshake message is longer than anybody wants
     */
    List<Sighting> release() throws MalformedMessageException {
        List<Sighting> seen = new ArrayList<>();
        while (!waiting.isEmpty()) {
            seen.addAll(decryption.read(peer, waiting.remove()));
        }
        return seen;
    }

    /** What the peer's bytes look like if they are no TLS. */
    Optional<String> looksLike() {
        return arriving.looksLike();
    }
}
