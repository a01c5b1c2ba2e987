package dev.shakedown.decrypt;

import java.nio.ByteBuffer;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;

/**
 * The secrets of any number of connections, in the format that NSS invented, browsers write into {@code SSLKEYLOGFILE}
 * and Wireshark reads (RFC 9850). Immutable.
 */
public final class KeyLog {

    /** Knows nothing. */
    public static final KeyLog EMPTY = new KeyLog(List.of());

    private final List<Secret> secrets;
    private final Map<Name, Secret> byName = new HashMap<>();

    private KeyLog(List<Secret> secrets) {
        this.secrets = List.copyOf(secrets);
        secrets.forEach(secret -> byName.put(Name.of(secret.label(), secret.clientRandom()), secret));
    }

    /** A log of these secrets, in this order; of two for the same purpose the later one counts. */
    public static KeyLog of(List<Secret> secrets) {
        return new KeyLog(secrets);
    }

    /** Reads a key log. Lenient: comments, blank lines, and lines that are no secret are passed over. */
    public static KeyLog parse(String text) {
        return new KeyLog(
                text.lines().flatMap(line -> Secret.parse(line).stream()).toList());
    }

    /** All secrets, in their order. */
    public List<Secret> secrets() {
        return secrets;
    }

    /** The secret of a connection for a purpose. */
    public Optional<Secret> find(String label, byte[] clientRandom) {
        return Optional.ofNullable(byName.get(Name.of(label, clientRandom)));
    }

    /** The text of the log, a line for each secret; empty if there is none. */
    public String text() {
        return secrets.stream().map(secret -> secret.line() + "\n").collect(Collectors.joining());
    }

    private record Name(String label, ByteBuffer clientRandom) {
        static Name of(String label, byte[] clientRandom) {
            return new Name(label, ByteBuffer.wrap(clientRandom));
        }
    }
}
