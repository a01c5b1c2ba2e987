package dev.shakedown.capture;

import java.io.ByteArrayOutputStream;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.util.List;

/** Pcap files for tests, in either byte order and of any link type. */
final class Pcap {

    private Pcap() {}

    static byte[] of(ByteOrder order, int link, byte[] linkHeader, List<byte[]> packets) {
        ByteArrayOutputStream file = new ByteArrayOutputStream();
        file.writeBytes(ByteBuffer.allocate(24)
                .order(order)
                .putInt(0xa1b2c3d4)
                .putShort((short) 2)
                .putShort((short) 4)
                .putLong(0)
                .putInt(65_535)
                .putInt(link)
                .array());
        packets.forEach(packet -> file.writeBytes(record(order, linkHeader, packet)));
        return file.toByteArray();
    }

    static byte[] record(ByteOrder order, byte[] linkHeader, byte[] packet) {
        int length = linkHeader.length + packet.length;
        return ByteBuffer.allocate(16 + length)
                .order(order)
                .putInt(1_795_255_200)
                .putInt(123_456)
                .putInt(length)
                .putInt(length)
                .put(linkHeader)
                .put(packet)
                .array();
    }
}
