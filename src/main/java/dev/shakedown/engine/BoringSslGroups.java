package dev.shakedown.engine;

import dev.shakedown.wire.NamedGroup;
import java.util.Map;
import java.util.Optional;

/** The groups of the key exchange that BoringSSL has, between their code points and the names that it gives them. */
final class BoringSslGroups {

    private static final Map<Integer, String> NAMES =
            Map.of(0x0017, "P-256", 0x0018, "P-384", 0x0019, "P-521", 0x001d, "X25519", 0x11ec, "X25519MLKEM768");

    private BoringSslGroups() {}

    /** BoringSSL's name of a group, or empty if it lacks the group. */
    static Optional<String> name(NamedGroup group) {
        return Optional.ofNullable(NAMES.get(group.code()));
    }

    /** The group of that name, or empty if there is none. */
    static Optional<NamedGroup> group(String name) {
        return NAMES.entrySet().stream()
                .filter(entry -> entry.getValue().equals(name))
                .findFirst()
                .map(entry -> new NamedGroup(entry.getKey()));
    }
}
