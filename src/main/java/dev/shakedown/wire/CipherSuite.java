package dev.shakedown.wire;

import java.util.List;

/**
 * A cipher suite, known or not.
 *
 * @param code the two bytes on the wire
 */
public record CipherSuite(int code) {

    private static final CodePoints NAMES = CodePoints.load("cipher_suites.txt");

    /** Reads the registered name, for instance {@code TLS_AES_128_GCM_SHA256}, or a code like {@code 0x1301}. */
    public static CipherSuite valueOf(String text) {
        return new CipherSuite(NAMES.code(text));
    }

    /** Every suite that has a name, in order of the codes, the signalling values among them. */
    public static List<CipherSuite> named() {
        return NAMES.codes().stream().map(CipherSuite::new).toList();
    }

    /** The registered name, or the hexadecimal code of one that has none; GREASE values say so. */
    public String name() {
        return NAMES.name(code);
    }

    @Override
    public String toString() {
        return name();
    }
}
