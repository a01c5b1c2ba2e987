package dev.shakedown.capture;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.time.Instant;
import java.util.List;

/** Reads the packets of a pcap file, after its first four bytes (draft-ietf-opsawg-pcap). */
final class PcapFile {

    static final int MICROSECONDS = 0xa1b2c3d4;
    static final int NANOSECONDS = 0xa1b23c4d;

    /** The longest packet that tcpdump and Wireshark take. */
    static final int LONGEST_PACKET = 1 << 18;

    private static final int REST_OF_HEADER = 20;
    private static final int OFFSET_OF_LINK = 16;
    private static final int RECORD_HEADER = 16;

    private PcapFile() {}

    /** Reads all packets; the file's first number says how it is written. */
    static void read(int magic, FileBytes file, CaptureParts parts) throws IOException {
        boolean swapped = magic != MICROSECONDS && magic != NANOSECONDS;
        int own = swapped ? Integer.reverseBytes(magic) : magic;
        file.order(swapped ? ByteOrder.LITTLE_ENDIAN : ByteOrder.BIG_ENDIAN);
        ByteBuffer header = file.read(REST_OF_HEADER);
        if (header.remaining() < REST_OF_HEADER) {
            throw new UnreadableCaptureException("the file ends within its header");
        }
        // The upper half may tell the length of a frame check sequence, which comes after all that counts.
        int link = header.getInt(OFFSET_OF_LINK) & 0xffff;
        int nanosecondsPerUnit = own == NANOSECONDS ? 1 : 1_000;
        while (packet(file, link, nanosecondsPerUnit, parts)) {}
    }

    private static boolean packet(FileBytes file, int link, int nanosecondsPerUnit, CaptureParts parts)
            throws IOException {
        long start = file.position();
        ByteBuffer header = file.read(RECORD_HEADER);
        if (!header.hasRemaining()) {
            return false;
        }
        if (header.remaining() < RECORD_HEADER) {
            parts.omitted("the file ends within the header of a packet, at byte " + file.position());
            return false;
        }
        Instant at = Instant.ofEpochSecond(
                header.getInt() & 0xffffffffL, (header.getInt() & 0xffffffffL) * nanosecondsPerUnit);
        long length = header.getInt() & 0xffffffffL;
        if (length > LONGEST_PACKET) {
            throw new UnreadableCaptureException("the packet at byte " + start + " says that it is " + length
                    + " bytes long (allowed: up to " + LONGEST_PACKET + "); the file is damaged from there on");
        }
        ByteBuffer bytes = file.read((int) length);
        if (bytes.remaining() < length) {
            parts.omitted("the file ends within a packet, at byte " + file.position());
            return false;
        }
        parts.frame(new Frame(at, link, bytes.order(ByteOrder.BIG_ENDIAN), "", List.of()));
        return true;
    }
}
