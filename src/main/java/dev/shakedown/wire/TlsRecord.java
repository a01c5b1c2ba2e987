package dev.shakedown.wire;

import java.nio.ByteBuffer;

/**
 * One TLS record: a type, a version and at most 2^14 + 2048 bytes, protected or not (RFC 9846 section 5.1).
 *
 * @param contentType 20 change_cipher_spec, 21 alert, 22 handshake, 23 application_data, or anything a fault wants
 * @param version the record's legacy version, for instance 0x0303
 * @param fragment what follows the header; never changed in place
 * @param encrypted true if the fragment is protected, so that no fault may split it into two records
 */
public record TlsRecord(int contentType, int version, byte[] fragment, boolean encrypted) {

    public static final int CHANGE_CIPHER_SPEC = 20;
    public static final int ALERT = 21;
    public static final int HANDSHAKE = 22;
    public static final int APPLICATION_DATA = 23;
    public static final int HEARTBEAT = 24;
    public static final int HEADER_LENGTH = 5;
    /** The longest fragment that any version allows: TLS 1.2 ciphertext, 2^14 + 2048. */
    public static final int MAX_FRAGMENT = (1 << 14) + 2048;

    /** The record as it stands on the wire, header included. */
    public byte[] bytes() {
        return ByteBuffer.allocate(HEADER_LENGTH + fragment.length)
                .put((byte) contentType)
                .putShort((short) version)
                .putShort((short) fragment.length)
                .put(fragment)
                .array();
    }
}
