package dev.shakedown.wire;

/**
 * A key-exchange group, known or not.
 *
 * @param code the two bytes on the wire
 */
public record NamedGroup(int code) {

    private static final CodePoints NAMES = CodePoints.load("named_groups.txt");

    /** Reads the registered name, for instance {@code X25519} in any case, or a code like {@code 0x001d}. */
    public static NamedGroup valueOf(String text) {
        return new NamedGroup(NAMES.code(text));
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
