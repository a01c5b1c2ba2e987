package dev.shakedown.decrypt;

import java.util.HexFormat;
import java.util.Optional;

/**
 * One secret of one TLS connection, as a key log has it (RFC 9850 section 2). Whoever holds it can read the connection.
 *
 * @param label what it is a secret of, for instance {@code CLIENT_RANDOM} for the master secret before TLS 1.3
 * @param clientRandom the 32 bytes of the ClientHello that name the connection; never changed in place
 * @param bytes the secret itself; never changed in place
 */
public record Secret(String label, byte[] clientRandom, byte[] bytes) {

    /** The master secret of a connection before TLS 1.3, under its old name. */
    public static final String MASTER_SECRET = "CLIENT_RANDOM";

    public static final String CLIENT_HANDSHAKE = "CLIENT_HANDSHAKE_TRAFFIC_SECRET";
    public static final String SERVER_HANDSHAKE = "SERVER_HANDSHAKE_TRAFFIC_SECRET";
    public static final String CLIENT_APPLICATION = "CLIENT_TRAFFIC_SECRET_0";
    public static final String SERVER_APPLICATION = "SERVER_TRAFFIC_SECRET_0";

    private static final int RANDOM_LENGTH = 32;
    private static final int LONGEST_LABEL = 64;
    private static final int LONGEST_SECRET = 255;

    public Secret {
        if (clientRandom.length != RANDOM_LENGTH) {
            throw new IllegalArgumentException(
                    "a client random of " + clientRandom.length + " bytes (allowed: " + RANDOM_LENGTH + ")");
        }
    }

    /** Reads a line of a key log; empty for a comment, a blank line, and whatever else is no secret. */
    public static Optional<Secret> parse(String line) {
        String[] words = line.strip().split(" ", -1);
        if (words.length != 3 || !isLabel(words[0]) || words[1].length() != 2 * RANDOM_LENGTH) {
            return Optional.empty();
        }
        try {
            byte[] random = HexFormat.of().parseHex(words[1]);
            byte[] secret = HexFormat.of().parseHex(words[2]);
            return secret.length == 0 || secret.length > LONGEST_SECRET
                    ? Optional.empty()
                    : Optional.of(new Secret(words[0], random, secret));
        } catch (IllegalArgumentException e) {
            return Optional.empty(); // not hexadecimal
        }
    }

    /** The line of a key log, without its line break. */
    public String line() {
        HexFormat hex = HexFormat.of();
        return label + " " + hex.formatHex(clientRandom) + " " + hex.formatHex(bytes);
    }

    /** True if it serves the handshake alone, or the whole connection where there is but one; false if it opens only what comes after. */
    public boolean opensHandshake() {
        return label.equals(MASTER_SECRET) || label.equals(CLIENT_HANDSHAKE) || label.equals(SERVER_HANDSHAKE);
    }

    private static boolean isLabel(String word) {
        return !word.isEmpty()
                && word.length() <= LONGEST_LABEL
                && word.chars().allMatch(c -> (c >= 'A' && c <= 'Z') || (c >= '0' && c <= '9') || c == '_');
    }

    /** Names the secret and does not tell it, for logs and failed assertions. */
    @Override
    public String toString() {
        return label + " of " + bytes.length + " bytes";
    }
}
