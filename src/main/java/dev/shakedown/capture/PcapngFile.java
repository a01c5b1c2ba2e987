package dev.shakedown.capture;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;

/**
 * Reads the blocks of a pcapng file, after its first four bytes (draft-ietf-opsawg-pcapng). Belongs to the thread that
 * reads the file.
 */
final class PcapngFile {

    private static final int LONGEST_BLOCK = 1 << 24;
    private static final int OVERHEAD = 12;

    private final FileBytes file;
    private final CaptureParts parts;
    private final List<CapturedInterface> interfaces = new ArrayList<>();
    private Instant latest = Instant.EPOCH;

    private PcapngFile(FileBytes file, CaptureParts parts) {
        this.file = file;
        this.parts = parts;
    }

    /** Reads all blocks. */
    static void read(FileBytes file, CaptureParts parts) throws IOException {
        PcapngFile all = new PcapngFile(file, parts);
        int type = Block.SECTION_HEADER;
        boolean more = true;
        while (more) {
            more = all.block(type);
            ByteBuffer next = file.read(more ? 4 : 0);
            if (next.remaining() < 4) {
                return;
            }
            type = next.getInt();
        }
    }

    /** Reads what follows the type of a block; false at the end of the file. */
    private boolean block(int type) throws IOException {
        long start = file.position() - 4;
        ByteBuffer lengthField = file.read(4);
        if (lengthField.remaining() < 4) {
            return endsEarly();
        }
        int read = 8;
        if (type == Block.SECTION_HEADER) {
            byteOrder();
            lengthField.order(file.read(0).order());
            read = 12;
        }
        int length = lengthField.getInt();
        boolean known = type == Block.SECTION_HEADER || isKnown(type);
        if (length < OVERHEAD || length % 4 != 0 || (known && length > LONGEST_BLOCK)) {
            throw new UnreadableCaptureException("the block at byte " + start + " says that it is "
                    + (length & 0xffffffffL) + " bytes long (allowed: multiples of 4 from 12 to " + LONGEST_BLOCK
                    + "); the file is damaged from there on");
        }
        if (!known) {
            return file.skip(length - read) || endsEarly();
        }
        ByteBuffer body = file.read(length - read);
        if (body.remaining() < length - read) {
            return endsEarly();
        }
        body.limit(body.limit() - 4);
        body(type, body, start);
        return true;
    }

    private boolean endsEarly() {
        parts.omitted("the file ends within a block, at byte " + file.position());
        return false;
    }

    private void byteOrder() throws IOException {
        file.order(ByteOrder.BIG_ENDIAN);
        ByteBuffer magic = file.read(4);
        int value = magic.remaining() < 4 ? 0 : magic.getInt();
        if (value != Block.BYTE_ORDER_MAGIC && Integer.reverseBytes(value) != Block.BYTE_ORDER_MAGIC) {
            throw new UnreadableCaptureException("the section header before byte " + file.position()
                    + " has no byte-order magic; the file is damaged");
        }
        file.order(value == Block.BYTE_ORDER_MAGIC ? ByteOrder.BIG_ENDIAN : ByteOrder.LITTLE_ENDIAN);
        interfaces.clear();
    }

    private static boolean isKnown(int type) {
        return switch (type) {
            case Block.INTERFACE_DESCRIPTION,
                    Block.OLD_PACKET,
                    Block.SIMPLE_PACKET,
                    Block.ENHANCED_PACKET,
                    Block.DECRYPTION_SECRETS -> true;
            default -> false;
        };
    }

    private void body(int type, ByteBuffer body, long start) throws UnreadableCaptureException {
        switch (type) {
            case Block.SECTION_HEADER -> section(body);
            case Block.INTERFACE_DESCRIPTION -> interfaces.add(CapturedInterface.read(body));
            case Block.DECRYPTION_SECRETS -> secrets(body, start);
            case Block.SIMPLE_PACKET -> simplePacket(body, start);
            default -> packet(body, start, type == Block.OLD_PACKET);
        }
    }

    private void section(ByteBuffer body) {
        if (body.remaining() > 12) {
            parts.comments(Options.read(body.position(12)).texts(Block.OPTION_COMMENT));
        }
    }

    private void secrets(ByteBuffer body, long start) throws UnreadableCaptureException {
        wants(8, body, start);
        boolean keyLog = body.getInt() == Block.TLS_KEY_LOG;
        long length = body.getInt() & 0xffffffffL;
        if (keyLog) {
            ByteBuffer lines = cut(body, length, start);
            parts.keyLog(StandardCharsets.US_ASCII.decode(lines).toString());
        }
    }

    private void simplePacket(ByteBuffer body, long start) throws UnreadableCaptureException {
        wants(4, body, start);
        long original = body.getInt() & 0xffffffffL;
        ByteBuffer bytes = cut(body, Math.min(original, body.remaining()), start);
        CapturedInterface first = networkInterface(0, start);
        parts.frame(new Frame(latest, first.link(), bytes, first.name(), List.of()));
    }

    /** The obsolete packet has an interface number of two bytes and a count of losses after it. */
    private void packet(ByteBuffer body, long start, boolean old) throws UnreadableCaptureException {
        wants(20, body, start);
        int number =
                old ? (body.getInt(0) >> (body.order() == ByteOrder.BIG_ENDIAN ? 16 : 0)) & 0xffff : body.getInt(0);
        CapturedInterface networkInterface = networkInterface(number, start);
        latest = networkInterface.time(body.getInt(4), body.getInt(8));
        long length = body.getInt(12) & 0xffffffffL;
        ByteBuffer bytes = cut(body.position(20), length, start);
        body.position(Math.min(body.limit(), 20 + (((int) length + 3) & ~3)));
        List<String> comments = Options.read(body).texts(Block.OPTION_COMMENT);
        parts.frame(new Frame(latest, networkInterface.link(), bytes, networkInterface.name(), comments));
    }

    private CapturedInterface networkInterface(int number, long start) throws UnreadableCaptureException {
        if (number < 0 || number >= interfaces.size()) {
            throw new UnreadableCaptureException("the packet at byte " + start + " belongs to interface "
                    + (number & 0xffffffffL) + ", and only " + interfaces.size()
                    + " are described before it; the file is damaged");
        }
        return interfaces.get(number);
    }

    /** The next bytes of a block, in network byte order. */
    private static ByteBuffer cut(ByteBuffer body, long length, long start) throws UnreadableCaptureException {
        wants(length, body, start);
        return body.slice(body.position(), (int) length);
    }

    private static void wants(long length, ByteBuffer body, long start) throws UnreadableCaptureException {
        if (body.remaining() < length) {
            throw new UnreadableCaptureException("the block at byte " + start + " should hold " + length
                    + " more bytes and holds " + body.remaining() + "; the file is damaged");
        }
    }
}
