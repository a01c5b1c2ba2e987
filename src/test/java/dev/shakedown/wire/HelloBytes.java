package dev.shakedown.wire;

import java.io.ByteArrayOutputStream;
import java.nio.charset.StandardCharsets;

/** Writes the bodies of hello messages, right or wrong. */
final class HelloBytes {

    private final ByteArrayOutputStream bytes = new ByteArrayOutputStream();

    static HelloBytes empty() {
        return new HelloBytes();
    }

    /** Everything before the extensions: version, 32 bytes of random, an empty session id, suites, no compression. */
    static HelloBytes client(int version, int... suites) {
        return empty().uint16(version)
                .raw(new byte[32])
                .uint8(0)
                .vector(2, empty().uint16s(suites))
                .vector(1, empty().uint8(0));
    }

    HelloBytes uint8(int value) {
        bytes.write(value);
        return this;
    }

    HelloBytes uint16(int value) {
        return uint8(value >> 8).uint8(value);
    }

    HelloBytes uint16s(int... values) {
        for (int value : values) {
            uint16(value);
        }
        return this;
    }

    HelloBytes raw(byte[] value) {
        bytes.writeBytes(value);
        return this;
    }

    HelloBytes text(String value) {
        return raw(value.getBytes(StandardCharsets.ISO_8859_1));
    }

    HelloBytes vector(int lengthBytes, HelloBytes content) {
        byte[] value = content.toBytes();
        for (int shift = 8 * (lengthBytes - 1); shift >= 0; shift -= 8) {
            uint8(value.length >> shift);
        }
        return raw(value);
    }

    HelloBytes extension(int type, HelloBytes content) {
        return uint16(type).vector(2, content);
    }

    HelloBytes extensions(HelloBytes block) {
        return vector(2, block);
    }

    byte[] toBytes() {
        return bytes.toByteArray();
    }
}
