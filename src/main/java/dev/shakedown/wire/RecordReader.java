package dev.shakedown.wire;

import java.nio.ByteBuffer;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * Cuts the bytes of one direction of a connection into TLS records, in whatever pieces they arrive, and keeps no more
 * than one record at a time. Belongs to the event loop of its connection.
 */
public final class RecordReader {

    private static final int TLS_MAJOR_VERSION = 3;

    private ByteBuffer partial = ByteBuffer.allocate(TlsRecord.HEADER_LENGTH);
    private boolean headerComplete;
    private boolean keysChanged;
    private boolean astray;
    private final ForeignBytes foreign = new ForeignBytes();

    private RecordReader() {}

    /** A reader that has seen nothing yet. */
    public static RecordReader create() {
        return new RecordReader();
    }

    /**
     * Takes the next bytes.
     *
     * @return the records that became complete with them, in their order; none from where the bytes are no TLS
     */
    public List<TlsRecord> feed(byte[] bytes) {
        return feed(ByteBuffer.wrap(bytes));
    }

    /**
     * Takes the next bytes, up to the buffer's limit.
     *
     * @return the records that became complete with them, in their order; none from where the bytes are no TLS
     */
    public List<TlsRecord> feed(ByteBuffer bytes) {
        List<TlsRecord> records = new ArrayList<>();
        while (bytes.hasRemaining()) {
            if (astray) {
                foreign.feed(bytes);
            } else if (headerComplete) {
                readFragment(bytes, records);
            } else {
                readHeader(bytes, records);
            }
        }
        return records;
    }

    /**
     * What stands where a record should begin, if it is none: {@code HTTP request}, {@code HTTP response},
     * {@code SSLv2 hello}, {@code SSH} or {@code garbage}. Empty as long as all was TLS, and while the bytes are too few
     * to tell.
     */
    public Optional<String> looksLike() {
        return astray ? foreign.looksLike() : Optional.empty();
    }

    private void readHeader(ByteBuffer bytes, List<TlsRecord> records) {
        while (bytes.hasRemaining() && partial.hasRemaining()) {
            partial.put(bytes.get());
            if (!mayBeHeader()) {
                astray = true;
                foreign.feed(partial.flip());
                return;
            }
        }
        if (!partial.hasRemaining()) {
            headerComplete = true;
            partial = ByteBuffer.allocate(TlsRecord.HEADER_LENGTH + fragmentLength())
                    .put(partial.flip());
            readFragment(bytes, records);
        }
    }

    /** Judges as many bytes of the header as there are, so that one byte of HTTP is enough to know. */
    private boolean mayBeHeader() {
        return switch (partial.position()) {
            case 1 -> partial.get(0) >= TlsRecord.CHANGE_CIPHER_SPEC && partial.get(0) <= TlsRecord.HEARTBEAT;
            case 2 -> partial.get(1) == TLS_MAJOR_VERSION;
            case 5 -> fragmentLength() <= TlsRecord.MAX_FRAGMENT;
            default -> true;
        };
    }

    private int fragmentLength() {
        return partial.getShort(3) & 0xffff;
    }

    private void readFragment(ByteBuffer bytes, List<TlsRecord> records) {
        int count = Math.min(bytes.remaining(), partial.remaining());
        partial.put(bytes.slice(bytes.position(), count));
        bytes.position(bytes.position() + count);
        if (!partial.hasRemaining()) {
            records.add(record());
            partial = ByteBuffer.allocate(TlsRecord.HEADER_LENGTH);
            headerComplete = false;
        }
    }

    private TlsRecord record() {
        byte[] fragment = new byte[partial.capacity() - TlsRecord.HEADER_LENGTH];
        partial.get(TlsRecord.HEADER_LENGTH, fragment);
        int contentType = partial.get(0);
        boolean encrypted =
                contentType == TlsRecord.APPLICATION_DATA || (keysChanged && !staysInTheClear(contentType, fragment));
        keysChanged |= contentType == TlsRecord.CHANGE_CIPHER_SPEC;
        return new TlsRecord(contentType, partial.getShort(1) & 0xffff, fragment, encrypted);
    }

    /**
     * In TLS 1.3 a change_cipher_spec means nothing (RFC 9846 appendix E.4): the hellos after a HelloRetryRequest follow
     * it in the clear. They are told from the protected Finished of TLS 1.2 by how they begin: type, a length below 2^16,
     * and version 0x0303.
     */
    private static boolean staysInTheClear(int contentType, byte[] fragment) {
        if (contentType == TlsRecord.CHANGE_CIPHER_SPEC) {
            return fragment.length == 1;
        }
        return contentType == TlsRecord.HANDSHAKE
                && fragment.length >= 6
                && (fragment[0] == HandshakeMessage.CLIENT_HELLO || fragment[0] == HandshakeMessage.SERVER_HELLO)
                && fragment[1] == 0
                && fragment[4] == 3
                && fragment[5] == 3;
    }
}
