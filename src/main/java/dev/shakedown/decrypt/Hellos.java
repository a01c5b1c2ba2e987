package dev.shakedown.decrypt;

import dev.shakedown.wire.CipherSuite;
import dev.shakedown.wire.ProtocolVersion;
import dev.shakedown.wire.ServerHello;
import java.util.Arrays;
import org.jspecify.annotations.Nullable;

/** What the hellos of a connection tell about its protection. Belongs to one thread. */
final class Hellos {

    private static final int ENCRYPT_THEN_MAC = 22;
    private static final int RANDOM_START = 2;
    private static final int RANDOM_END = 34;

    private byte[] clientRandom = new byte[0];
    private byte[] serverRandom = new byte[0];
    private @Nullable ServerHello chosen;

    void client(byte[] body) {
        clientRandom = random(body);
    }

    void server(byte[] body, ServerHello hello) {
        serverRandom = random(body);
        chosen = hello;
    }

    byte[] clientRandom() {
        return clientRandom;
    }

    byte[] serverRandom() {
        return serverRandom;
    }

    boolean tls13() {
        return version().equals(ProtocolVersion.TLS_1_3);
    }

    /** The version chosen; before that one that protects nothing. */
    ProtocolVersion version() {
        return chosen == null ? new ProtocolVersion(0) : chosen.version();
    }

    CipherSuite suite() {
        return chosen == null ? new CipherSuite(0) : chosen.suite();
    }

    /** True if the MAC is taken over the ciphertext (RFC 7366). */
    boolean encryptThenMac() {
        return chosen != null && chosen.extensions().contains(ENCRYPT_THEN_MAC);
    }

    /** Both hellos begin with a version and the random; a shorter one gives a random that no secret belongs to. */
    private static byte[] random(byte[] body) {
        return Arrays.copyOfRange(Arrays.copyOf(body, RANDOM_END), RANDOM_START, RANDOM_END);
    }
}
