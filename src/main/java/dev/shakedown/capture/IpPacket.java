package dev.shakedown.capture;

import java.net.InetAddress;
import java.net.UnknownHostException;
import java.nio.ByteBuffer;
import java.util.Optional;

/**
 * An IP packet with a TCP segment in it (RFC 791 section 3.1, RFC 8200 section 3).
 *
 * @param from the sender's address
 * @param to the receiver's address
 * @param segment what was captured of the segment
 */
record IpPacket(InetAddress from, InetAddress to, ByteBuffer segment) {

    private static final int TCP = 6;
    private static final int HOP_BY_HOP = 0;
    private static final int ROUTING = 43;
    private static final int DESTINATION = 60;
    private static final int VERSION_6_HEADER = 40;

    /** Reads a packet; empty if it is malformed, a fragment, or carries something else. */
    static Optional<IpPacket> read(ByteBuffer packet) {
        int version = packet.hasRemaining() ? packet.get(0) >> 4 & 0xf : 0;
        if (version == 4 && packet.remaining() >= 20) {
            return version4(packet);
        }
        return version == 6 && packet.remaining() >= VERSION_6_HEADER ? version6(packet) : Optional.empty();
    }

    private static Optional<IpPacket> version4(ByteBuffer packet) {
        int header = (packet.get(0) & 0xf) * 4;
        boolean fragment = (packet.getShort(6) & 0x3fff) != 0;
        if (header < 20 || header > packet.remaining() || fragment || packet.get(9) != TCP) {
            return Optional.empty();
        }
        // A length of zero: the packet was captured before the network card cut it into pieces.
        int told = packet.getShort(2) & 0xffff;
        int total = told == 0 ? packet.remaining() : told;
        return packet(packet, 12, 4, header, total);
    }

    private static Optional<IpPacket> version6(ByteBuffer packet) {
        int told = packet.getShort(4) & 0xffff;
        int total = told == 0 ? packet.remaining() : VERSION_6_HEADER + told;
        int next = packet.get(6) & 0xff;
        int start = VERSION_6_HEADER;
        while ((next == HOP_BY_HOP || next == ROUTING || next == DESTINATION) && packet.remaining() >= start + 8) {
            next = packet.get(start) & 0xff;
            start += ((packet.get(start + 1) & 0xff) + 1) * 8;
        }
        return next == TCP && start <= packet.remaining() ? packet(packet, 8, 16, start, total) : Optional.empty();
    }

    private static Optional<IpPacket> packet(ByteBuffer packet, int addresses, int width, int start, int total) {
        if (total < start) {
            return Optional.empty();
        }
        int captured = Math.min(packet.remaining(), total);
        return Optional.of(new IpPacket(
                address(packet, addresses, width),
                address(packet, addresses + width, width),
                packet.slice(start, captured - start)));
    }

    private static InetAddress address(ByteBuffer packet, int start, int width) {
        byte[] bytes = new byte[width];
        packet.get(start, bytes);
        try {
            return InetAddress.getByAddress(bytes);
        } catch (UnknownHostException e) {
            throw new IllegalStateException("an address of " + width + " bytes", e);
        }
    }
}
