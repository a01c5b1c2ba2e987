package dev.shakedown.wire;

import java.util.List;

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

    /** Every group that has a name, in order of the codes. */
    public static List<NamedGroup> named() {
        return NAMES.codes().stream().map(NamedGroup::new).toList();
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
