package dev.shakedown.capture;

import java.nio.ByteBuffer;

/** The checksum of the Internet: the ones' complement of the ones' complement sum of 16-bit words (RFC 1071). */
final class Checksum {

    private Checksum() {}

    /** Over several pieces, of which all but the last have an even length. */
    static short over(ByteBuffer... pieces) {
        long sum = 0;
        for (ByteBuffer piece : pieces) {
            ByteBuffer rest = piece.duplicate();
            while (rest.remaining() >= 2) {
                sum += rest.getShort() & 0xffff;
            }
            if (rest.hasRemaining()) {
                sum += (rest.get() & 0xff) << 8;
            }
        }
        while (sum >> 16 != 0) {
            sum = (sum & 0xffff) + (sum >> 16);
        }
        return (short) ~sum;
    }
}
