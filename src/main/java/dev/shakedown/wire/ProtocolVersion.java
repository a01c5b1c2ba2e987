package dev.shakedown.wire;

import java.util.List;
import java.util.Locale;

/**
 * A version of TLS, known or not.
 *
 * @param code the two bytes on the wire, for instance 0x0304 for TLS 1.3
 */
public record ProtocolVersion(int code) implements Comparable<ProtocolVersion> {

    public static final ProtocolVersion SSL_3_0 = new ProtocolVersion(0x0300);
    public static final ProtocolVersion TLS_1_0 = new ProtocolVersion(0x0301);
    public static final ProtocolVersion TLS_1_1 = new ProtocolVersion(0x0302);
    public static final ProtocolVersion TLS_1_2 = new ProtocolVersion(0x0303);
    public static final ProtocolVersion TLS_1_3 = new ProtocolVersion(0x0304);

    private static final List<String> NAMES = List.of("SSLv3", "TLSv1", "TLSv1.1", "TLSv1.2", "TLSv1.3");

    /** Reads a name as the JDK and OpenSSL write it: {@code SSLv3}, {@code TLSv1}, {@code TLSv1.1}, {@code TLSv1.2}, {@code TLSv1.3}. */
    public static ProtocolVersion valueOf(String text) {
        for (int i = 0; i < NAMES.size(); i++) {
            if (NAMES.get(i).toLowerCase(Locale.ROOT).equals(text.strip().toLowerCase(Locale.ROOT))) {
                return new ProtocolVersion(0x0300 + i);
            }
        }
        throw new IllegalArgumentException(
                "unknown TLS version '" + text + "' (allowed: " + String.join(", ", NAMES) + ")");
    }

    /** The name, or the hexadecimal code of a version that has none. */
    public String name() {
        int index = code - 0x0300;
        return index >= 0 && index < NAMES.size() ? NAMES.get(index) : "0x%04x".formatted(code);
    }

    @Override
    public int compareTo(ProtocolVersion other) {
        return Integer.compare(code, other.code);
    }

    @Override
    public String toString() {
        return name();
    }
}
