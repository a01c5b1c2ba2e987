package dev.shakedown.capture;

import java.io.BufferedInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.ByteBuffer;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;

/**
 * Reads capture files of any size, pcap or pcapng, and makes conversations of their packets. Keeps at most 64 MB of what
 * was said, and says what it left out.
 */
public final class CaptureReader {

    /** What the first four bytes of other files say of them, and what to do. */
    private static final Map<Integer, String> OTHERS = Map.of(
            0x1f8b0000, "is compressed with gzip; unpack it first: gunzip FILE",
            0x28b52ffd, "is compressed with zstd; unpack it first: unzstd FILE",
            0xfd377a58, "is compressed with xz; unpack it first: unxz FILE",
            0x425a0000, "is compressed with bzip2; unpack it first: bunzip2 FILE",
            0x04224d18, "is compressed with lz4; unpack it first: unlz4 FILE",
            0x504b0304, "is a zip archive; unpack it first",
            0x736e6f6f, "is a capture of snoop; convert it first: editcap -F pcapng FILE NEW");

    private CaptureReader() {}

    /**
     * Reads a file.
     *
     * @throws UnreadableCaptureException if it is no capture, or damaged so that nothing can be made of it
     * @throws IOException if it cannot be read
     */
    public static CaptureReading read(Path file) throws IOException {
        try (InputStream in = new BufferedInputStream(Files.newInputStream(file), 1 << 16)) {
            return read(in);
        }
    }

    static CaptureReading read(InputStream in) throws IOException {
        FileBytes file = new FileBytes(in);
        ByteBuffer first = file.read(4);
        Reassembly reassembly = new Reassembly();
        int magic = first.remaining() < 4 ? 0 : first.getInt(0);
        if (magic == Block.SECTION_HEADER) {
            PcapngFile.read(file, reassembly);
        } else if (isPcap(magic) || isPcap(Integer.reverseBytes(magic))) {
            PcapFile.read(magic, file, reassembly);
        } else {
            throw new UnreadableCaptureException(other(magic, first.remaining()));
        }
        return reassembly.reading();
    }

    private static boolean isPcap(int magic) {
        return magic == PcapFile.MICROSECONDS || magic == PcapFile.NANOSECONDS;
    }

    private static String other(int magic, int length) {
        if (length == 0) {
            return "is empty";
        }
        String wanted =
                "is no capture: it begins with the bytes %08x (allowed: pcap and pcapng, as tcpdump, dumpcap and Wireshark write them)";
        return OTHERS.getOrDefault(magic, OTHERS.getOrDefault(magic & 0xffff0000, wanted.formatted(magic)));
    }
}
