package dev.shakedown.observation.remark;

import dev.shakedown.wire.ClientHello;
import dev.shakedown.wire.ProtocolVersion;
import java.util.Comparator;
import java.util.List;
import java.util.stream.Stream;

/** What a ClientHello offers, without what it only sends to keep servers tolerant (RFC 8701) or as a signal. */
final class Offers {

    private Offers() {}

    static Stream<ProtocolVersion> versions(ClientHello hello) {
        return hello.versions().stream().filter(version -> !version.name().startsWith("0x"));
    }

    /** The names of the cipher suites. */
    static Stream<String> suites(ClientHello hello) {
        return hello.suites().stream()
                .map(Object::toString)
                .filter(name -> !name.startsWith("GREASE") && !name.endsWith("_SCSV"));
    }

    /** The highest version in words. */
    static String highest(ClientHello hello) {
        return versions(hello)
                .max(Comparator.naturalOrder())
                .map(Object::toString)
                .orElse("none that is known");
    }

    /** True if TLS 1.2 or an older version may come of it. */
    static boolean beforeTls13(ClientHello hello) {
        return versions(hello).anyMatch(version -> version.compareTo(ProtocolVersion.TLS_1_3) < 0);
    }

    /** A list in words, of which no more than five are named. */
    static String shortened(List<String> names) {
        String shown = String.join(", ", names.subList(0, Math.min(5, names.size())));
        return names.size() > 5 ? shown + " and %d more".formatted(names.size() - 5) : shown;
    }
}
