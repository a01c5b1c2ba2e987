package dev.shakedown.capture;

import java.nio.ByteBuffer;
import java.util.Optional;
import java.util.Set;

/** What a captured frame has before its IP packet, by the link types of libpcap. */
final class LinkLayer {

    private static final int NULL = 0;
    private static final int ETHERNET = 1;
    private static final int LOOP = 108;
    private static final int LINUX_COOKED = 113;
    private static final int LINUX_COOKED_2 = 276;

    /** Raw IP, under all the numbers that it has had. */
    private static final Set<Integer> RAW = Set.of(12, 14, 101, 228, 229);

    private static final int IPV4 = 0x0800;
    private static final int IPV6 = 0x86dd;

    /** Tags of virtual LANs (IEEE 802.1Q, 802.1ad, and the older number of the latter). */
    private static final Set<Integer> VLAN = Set.of(0x8100, 0x88a8, 0x9100);

    private LinkLayer() {}

    /** True if frames of this kind can be read. */
    static boolean knows(int link) {
        return RAW.contains(link)
                || Set.of(NULL, ETHERNET, LOOP, LINUX_COOKED, LINUX_COOKED_2).contains(link);
    }

    /** The IP packet in a frame; empty if there is none, or the frame is too short. */
    static Optional<ByteBuffer> ip(int link, ByteBuffer frame) {
        return switch (link) {
            // The address family comes in the byte order of a machine long gone; the IP version tells as much.
            case NULL, LOOP -> from(4, frame);
            case ETHERNET -> byType(12, 14, frame);
            case LINUX_COOKED -> byType(14, 16, frame);
            case LINUX_COOKED_2 -> byType(0, 20, frame);
            default -> RAW.contains(link) ? from(0, frame) : Optional.empty();
        };
    }

    private static Optional<ByteBuffer> byType(int typeAt, int length, ByteBuffer frame) {
        if (frame.remaining() < length) {
            return Optional.empty();
        }
        int type = frame.getShort(typeAt) & 0xffff;
        int end = length;
        while (VLAN.contains(type) && frame.remaining() >= end + 4) {
            type = frame.getShort(end + 2) & 0xffff;
            end += 4;
        }
        return type == IPV4 || type == IPV6 ? from(end, frame) : Optional.empty();
    }

    private static Optional<ByteBuffer> from(int start, ByteBuffer frame) {
        return frame.remaining() <= start
                ? Optional.empty()
                : Optional.of(frame.slice(start, frame.remaining() - start));
    }
}
