package dev.shakedown.wire;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;

/**
 * Joins the handshake messages of one direction out of records in the clear: a message may span several records, and a
 * record may hold several messages (RFC 9846 section 5.1). Belongs to the event loop of its connection.
 */
public final class HandshakeReader {

    /** The longest message that is taken, in bytes, 1 MiB: far more than any real one, and bounded. */
    public static final int MAX_MESSAGE = 1 << 20;

    private byte[] pending = new byte[0];
    private int length;

    private HandshakeReader() {}

    /** A reader that has seen nothing yet. */
    public static HandshakeReader create() {
        return new HandshakeReader();
    }

    /**
     * Takes what a handshake record carries.
     *
     * @param fragment the fragment of a record of type 22 that is not protected
     * @return the messages that became complete with it, in their order, often none
     * @throws MalformedMessageException if a message says that it is longer than {@link #MAX_MESSAGE}
     */
    public List<HandshakeMessage> feed(byte[] fragment) throws MalformedMessageException {
        append(fragment);
        List<HandshakeMessage> messages = new ArrayList<>();
        int start = 0;
        while (length - start >= HandshakeMessage.HEADER_LENGTH) {
            int end = start + HandshakeMessage.HEADER_LENGTH + bodyLength(start);
            if (end > length) {
                break;
            }
            byte[] body = Arrays.copyOfRange(pending, start + HandshakeMessage.HEADER_LENGTH, end);
            messages.add(new HandshakeMessage(pending[start] & 0xff, body));
            start = end;
        }
        keepFrom(start);
        return messages;
    }

    private void append(byte[] fragment) {
        if (length + fragment.length > pending.length) {
            pending = Arrays.copyOf(pending, Math.max(length + fragment.length, 2 * pending.length));
        }
        System.arraycopy(fragment, 0, pending, length, fragment.length);
        length += fragment.length;
    }

    private int bodyLength(int start) throws MalformedMessageException {
        int bodyLength =
                ((pending[start + 1] & 0xff) << 16) | ((pending[start + 2] & 0xff) << 8) | (pending[start + 3] & 0xff);
        if (bodyLength > MAX_MESSAGE) {
            String name = new HandshakeMessage(pending[start] & 0xff, new byte[0]).name();
            throw new MalformedMessageException(
                    name + ": " + bodyLength + " bytes long (allowed: up to " + MAX_MESSAGE + ")", 0);
        }
        return bodyLength;
    }

    private void keepFrom(int start) {
        if (start == length) {
            pending = new byte[0];
        } else if (start > 0) {
            pending = Arrays.copyOfRange(pending, start, length);
        }
        length -= start;
    }
}
