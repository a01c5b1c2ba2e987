package dev.shakedown.capture;

import java.io.IOException;
import java.io.InputStream;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;

/** The bytes of a file from its beginning, and how far they have been read. Belongs to the thread that reads the file. */
final class FileBytes {

    private final InputStream in;
    private ByteOrder order = ByteOrder.BIG_ENDIAN;
    private long position;

    FileBytes(InputStream in) {
        this.in = in;
    }

    /** In which order the bytes of numbers are from here on. */
    void order(ByteOrder newOrder) {
        order = newOrder;
    }

    long position() {
        return position;
    }

    /** Up to as many bytes, fewer at the end of the file. */
    ByteBuffer read(int length) throws IOException {
        byte[] bytes = in.readNBytes(length);
        position += bytes.length;
        return ByteBuffer.wrap(bytes).order(order);
    }

    /** Passes over bytes; false if the file ends before. */
    boolean skip(long length) throws IOException {
        long left = length;
        while (left > 0) {
            int count = in.readNBytes((int) Math.min(left, 1 << 16)).length;
            if (count == 0) {
                return false;
            }
            position += count;
            left -= count;
        }
        return true;
    }
}
