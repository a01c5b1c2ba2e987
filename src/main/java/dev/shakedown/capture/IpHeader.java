package dev.shakedown.capture;

import java.net.Inet4Address;
import java.net.InetAddress;
import java.nio.ByteBuffer;

/**
 * Wraps TCP segments in IP packets (RFC 791 section 3.1, RFC 8200 section 3).
 *
 * @param from the sender's address
 * @param to the receiver's address
 */
record IpHeader(InetAddress from, InetAddress to) {

    private static final byte TCP = 6;
    private static final byte HOPS = 64;
    private static final int CHECKSUM_OF_TCP = 16;

    /** How many bytes of TCP payload fit into a packet on Ethernet. */
    int room() {
        return isVersion4() ? 1460 : 1440;
    }

    /** The packet that carries a segment, whose checksum is still zero; it is filled in. */
    byte[] wrap(ByteBuffer segment) {
        segment.putShort(CHECKSUM_OF_TCP, Checksum.over(pseudoHeader(segment.remaining()), segment));
        ByteBuffer header = isVersion4() ? version4(segment.remaining()) : version6(segment.remaining());
        return ByteBuffer.allocate(header.remaining() + segment.remaining())
                .put(header)
                .put(segment)
                .array();
    }

    private boolean isVersion4() {
        return from instanceof Inet4Address && to instanceof Inet4Address;
    }

    private ByteBuffer version4(int length) {
        ByteBuffer header = ByteBuffer.allocate(20)
                .put((byte) 0x45)
                .put((byte) 0)
                .putShort((short) (20 + length))
                .putInt(0x4000) // do not fragment
                .put(HOPS)
                .put(TCP)
                .putShort((short) 0)
                .put(from.getAddress())
                .put(to.getAddress())
                .flip();
        return header.putShort(10, Checksum.over(header));
    }

    private ByteBuffer version6(int length) {
        return ByteBuffer.allocate(40)
                .putInt(0x60000000)
                .putShort((short) length)
                .put(TCP)
                .put(HOPS)
                .put(sixteen(from))
                .put(sixteen(to))
                .flip();
    }

    /** What TCP's checksum covers besides the segment (RFC 9293 section 3.1). */
    private ByteBuffer pseudoHeader(int length) {
        if (isVersion4()) {
            return ByteBuffer.allocate(12)
                    .put(from.getAddress())
                    .put(to.getAddress())
                    .putShort(TCP)
                    .putShort((short) length)
                    .flip();
        }
        return ByteBuffer.allocate(40)
                .put(sixteen(from))
                .put(sixteen(to))
                .putInt(length)
                .putInt(TCP)
                .flip();
    }

    /** An IPv4 address beside an IPv6 one is written as mapped (RFC 4291 section 2.5.5.2). */
    private static byte[] sixteen(InetAddress address) {
        byte[] bytes = address.getAddress();
        return bytes.length == 16
                ? bytes
                : ByteBuffer.allocate(16).putLong(0).putInt(0xffff).put(bytes).array();
    }
}
