package dev.shakedown.observation;

import dev.shakedown.wire.ClientHello;
import dev.shakedown.wire.ProtocolVersion;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * How often a client tried in one trial, and whether it lowered its guard to get through.
 *
 * @param connections how many connections it made
 * @param from the highest version that it offered first, or null if it never offered less later
 * @param downgradedTo the lower version that was the highest of a later offer, or null
 * @param plainText true if a connection after the first carried no TLS at all
 */
public record Retries(
        int connections,
        @Nullable ProtocolVersion from,
        @Nullable ProtocolVersion downgradedTo,
        boolean plainText) {

    /** The retries that the connections of a trial show, in the order in which they were accepted. */
    public static Retries of(List<Transcript> connections) {
        List<ProtocolVersion> highest = connections.stream()
                .map(Transcript::hello)
                .flatMap(Optional::stream)
                .map(Retries::highest)
                .flatMap(Optional::stream)
                .toList();
        Optional<ProtocolVersion> first = highest.stream().findFirst();
        Optional<ProtocolVersion> lowest =
                highest.stream().min(Comparator.naturalOrder()).filter(least -> !first.equals(Optional.of(least)));
        boolean plainText = connections.stream().skip(1).anyMatch(transcript -> transcript.has(Event.NotTls.class));
        return new Retries(
                connections.size(), lowest.isPresent() ? first.orElse(null) : null, lowest.orElse(null), plainText);
    }

    /** True if a later connection offered only lower versions than the first. */
    public boolean downgraded() {
        return downgradedTo != null;
    }

    /** The retries in words, or empty if there was one connection at most. */
    public String words() {
        if (connections < 2) {
            return "";
        }
        return "It made %d connections%s%s."
                .formatted(
                        connections,
                        downgraded() ? ", and lowered its offer from %s to %s".formatted(from, downgradedTo) : "",
                        plainText ? ", one of them in plain text" : "");
    }

    private static Optional<ProtocolVersion> highest(ClientHello hello) {
        return hello.versions().stream()
                .filter(version -> !version.name().startsWith("0x"))
                .max(Comparator.naturalOrder());
    }
}
