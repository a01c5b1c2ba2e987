package dev.shakedown.capture;

import java.io.ByteArrayOutputStream;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;

/** One block of a pcapng file as it is written: type, length, fields, options, length once more (draft-ietf-opsawg-pcapng). */
final class Block {

    static final int SECTION_HEADER = 0x0a0d0d0a;
    static final int INTERFACE_DESCRIPTION = 1;
    static final int OLD_PACKET = 2;
    static final int SIMPLE_PACKET = 3;
    static final int ENHANCED_PACKET = 6;
    static final int DECRYPTION_SECRETS = 10;

    /** What a section header begins with, in the byte order of its section. */
    static final int BYTE_ORDER_MAGIC = 0x1a2b3c4d;

    /** The secrets are a TLS key log. */
    static final int TLS_KEY_LOG = 0x544c534b;

    static final int OPTION_COMMENT = 1;
    static final int OPTION_NAME = 2;
    static final int OPTION_APPLICATION = 4;
    static final int OPTION_TIME_RESOLUTION = 9;
    static final int OPTION_TIME_OFFSET = 14;

    private static final int OVERHEAD = 12;
    private static final int LONGEST_OPTION = 0xffff;

    private final int type;
    private final ByteArrayOutputStream body = new ByteArrayOutputStream();
    private boolean hasOptions;

    Block(int type) {
        this.type = type;
    }

    Block uint16(int value) {
        return raw(ByteBuffer.allocate(2).putShort((short) value).array());
    }

    Block uint32(int value) {
        return raw(ByteBuffer.allocate(4).putInt(value).array());
    }

    Block uint64(long value) {
        return raw(ByteBuffer.allocate(8).putLong(value).array());
    }

    /** Bytes, then zeros up to a multiple of four. */
    Block padded(byte[] bytes) {
        return raw(bytes).raw(new byte[-bytes.length & 3]);
    }

    Block option(int code, String text) {
        byte[] utf8 = text.getBytes(StandardCharsets.UTF_8);
        return option(code, utf8.length <= LONGEST_OPTION ? utf8 : Arrays.copyOf(utf8, LONGEST_OPTION));
    }

    Block option(int code, byte[] value) {
        hasOptions = true;
        return uint16(code).uint16(value.length).padded(value);
    }

    byte[] bytes() {
        if (hasOptions) {
            uint32(0);
        }
        int length = OVERHEAD + body.size();
        return ByteBuffer.allocate(length)
                .putInt(type)
                .putInt(length)
                .put(body.toByteArray())
                .putInt(length)
                .array();
    }

    private Block raw(byte[] bytes) {
        body.writeBytes(bytes);
        return this;
    }
}
