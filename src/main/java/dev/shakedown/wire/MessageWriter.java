package dev.shakedown.wire;

import java.io.ByteArrayOutputStream;
import java.util.List;
import java.util.function.Consumer;

/** Writes the fields of a handshake message in their order (RFC 9846 section 3); not for more than one thread. */
final class MessageWriter {

    private final ByteArrayOutputStream out = new ByteArrayOutputStream();

    /** A number in as many bytes. */
    MessageWriter number(int value, int length) {
        for (int shift = 8 * (length - 1); shift >= 0; shift -= 8) {
            out.write(value >>> shift);
        }
        return this;
    }

    MessageWriter bytes(byte[] bytes) {
        out.writeBytes(bytes);
        return this;
    }

    /** Numbers of two bytes each. */
    MessageWriter uint16s(List<Integer> values) {
        values.forEach(value -> number(value, 2));
        return this;
    }

    /**
     * A vector: its length in bytes, then what the writer is given.
     *
     * @param lengthBytes how many bytes the length takes, 1 to 3
     */
    MessageWriter vector(int lengthBytes, Consumer<MessageWriter> content) {
        MessageWriter inner = new MessageWriter();
        content.accept(inner);
        return number(inner.out.size(), lengthBytes).bytes(inner.out.toByteArray());
    }

    /** All that was written. */
    byte[] toBytes() {
        return out.toByteArray();
    }
}
