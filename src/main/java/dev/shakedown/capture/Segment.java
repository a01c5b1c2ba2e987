package dev.shakedown.capture;

import java.net.InetSocketAddress;
import java.nio.ByteBuffer;
import java.util.Optional;

/**
 * A TCP segment (RFC 9293 section 3.1).
 *
 * @param from its sender
 * @param to its receiver
 * @param sequence the number of its first byte, modulo 2^32
 * @param flags FIN, SYN, RST, PSH, ACK from the lowest bit on
 * @param payload what was captured of what it carries
 */
record Segment(InetSocketAddress from, InetSocketAddress to, int sequence, int flags, byte[] payload) {

    private static final int HEADER_LENGTH = 20;

    /** Reads a segment; empty if its header is malformed or incomplete. */
    static Optional<Segment> read(IpPacket packet) {
        ByteBuffer bytes = packet.segment();
        if (bytes.remaining() < HEADER_LENGTH) {
            return Optional.empty();
        }
        int header = (bytes.get(12) >> 4 & 0xf) * 4;
        if (header < HEADER_LENGTH || header > bytes.remaining()) {
            return Optional.empty();
        }
        byte[] payload = new byte[bytes.remaining() - header];
        bytes.get(header, payload);
        return Optional.of(new Segment(
                new InetSocketAddress(packet.from(), bytes.getShort(0) & 0xffff),
                new InetSocketAddress(packet.to(), bytes.getShort(2) & 0xffff),
                bytes.getInt(4),
                bytes.get(13) & 0x1f,
                payload));
    }

    boolean opens() {
        return (flags & 0x12) == 0x02;
    }

    boolean accepts() {
        return (flags & 0x12) == 0x12;
    }

    boolean synchronises() {
        return (flags & 0x02) != 0;
    }

    boolean finishes() {
        return (flags & 0x01) != 0;
    }

    boolean resets() {
        return (flags & 0x04) != 0;
    }
}
