package dev.shakedown.capture;

import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;

/**
 * Writes captures that Wireshark opens and decrypts: pcapng with one interface for every conversation, the keys before
 * the packets, since Wireshark reads a file once, and times to the nanosecond (draft-ietf-opsawg-pcapng).
 */
public final class PcapngWriter {

    /** The packets begin with their IP header (LINKTYPE_RAW). */
    private static final int RAW_IP = 101;

    private static final int VERSION_MAJOR = 1;
    private static final int VERSION_MINOR = 0;
    private static final long UNKNOWN_LENGTH = -1;
    private static final byte[] NANOSECONDS = {9};

    private final OutputStream out;

    private PcapngWriter(OutputStream out) {
        this.out = out;
    }

    /** Writes a capture to a stream, which is left open. */
    public static void write(Capture capture, OutputStream out) throws IOException {
        PcapngWriter writer = new PcapngWriter(out);
        writer.section(capture.comments());
        List<Packet> packets = new ArrayList<>();
        for (int i = 0; i < capture.conversations().size(); i++) {
            Conversation conversation = capture.conversations().get(i);
            writer.networkInterface(conversation.name());
            packets.addAll(TcpPackets.of(i, conversation));
        }
        writer.secrets(capture.keyLog());
        packets.sort(Comparator.comparing(Packet::at));
        for (Packet packet : packets) {
            writer.packet(packet);
        }
    }

    private void section(List<String> comments) throws IOException {
        Block block = new Block(Block.SECTION_HEADER)
                .uint32(Block.BYTE_ORDER_MAGIC)
                .uint16(VERSION_MAJOR)
                .uint16(VERSION_MINOR)
                .uint64(UNKNOWN_LENGTH);
        comments.forEach(comment -> block.option(Block.OPTION_COMMENT, comment));
        out.write(block.option(Block.OPTION_APPLICATION, "Shakedown").bytes());
    }

    private void networkInterface(String name) throws IOException {
        out.write(new Block(Block.INTERFACE_DESCRIPTION)
                .uint16(RAW_IP)
                .uint16(0) // reserved
                .uint32(0) // no limit to the length of packets
                .option(Block.OPTION_NAME, name)
                .option(Block.OPTION_TIME_RESOLUTION, NANOSECONDS)
                .bytes());
    }

    private void secrets(String keyLog) throws IOException {
        if (!keyLog.isEmpty()) {
            byte[] ascii = keyLog.getBytes(StandardCharsets.US_ASCII);
            out.write(new Block(Block.DECRYPTION_SECRETS)
                    .uint32(Block.TLS_KEY_LOG)
                    .uint32(ascii.length)
                    .padded(ascii)
                    .bytes());
        }
    }

    private void packet(Packet packet) throws IOException {
        Block block = new Block(Block.ENHANCED_PACKET)
                .uint32(packet.networkInterface())
                .uint64(nanoseconds(packet.at()))
                .uint32(packet.ip().length)
                .uint32(packet.ip().length)
                .padded(packet.ip());
        packet.comments().forEach(comment -> block.option(Block.OPTION_COMMENT, comment));
        out.write(block.bytes());
    }

    /** Since 1970: the high half first and each half in the byte order of the section, which is the same as one number here. */
    private static long nanoseconds(Instant at) {
        return at.getEpochSecond() * 1_000_000_000 + at.getNano();
    }
}
