package dev.shakedown.wire;

/**
 * A signature scheme, known or not.
 *
 * @param code the two bytes on the wire
 */
public record SignatureScheme(int code) {

    private static final CodePoints NAMES = CodePoints.load("signature_schemes.txt");

    /** Reads the registered name, for instance {@code ecdsa_secp256r1_sha256}, or a code like {@code 0x0403}. */
    public static SignatureScheme valueOf(String text) {
        return new SignatureScheme(NAMES.code(text));
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
