package dev.shakedown.decrypt;

import dev.shakedown.wire.CipherSuite;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * How a cipher suite protects records, read out of its name.
 *
 * @param algorithm the bulk cipher
 * @param keyLength of the bulk cipher, in bytes
 * @param hash the suite's hash, as the JDK calls it: of the MAC, or of the key derivation where there is no MAC
 */
record SuiteCipher(Algorithm algorithm, int keyLength, String hash) {

    private static final Pattern NAME = Pattern.compile("TLS_(?:.*WITH_)?("
            + "AES_128_GCM|AES_256_GCM|CHACHA20_POLY1305|AES_(?:128|256)_CCM(?:_8)?"
            + "|AES_128_CBC|AES_256_CBC|3DES_EDE_CBC|DES_CBC|RC4_128|NULL)(?:_(MD5|SHA|SHA256|SHA384))?");

    private static final Map<String, String> HASHES =
            Map.of("MD5", "MD5", "SHA", "SHA-1", "SHA256", "SHA-256", "SHA384", "SHA-384");

    /** The kinds of bulk cipher. */
    enum Algorithm {
        GCM,
        CHACHA20_POLY1305,
        CCM,
        CCM_8,
        AES_CBC,
        TRIPLE_DES_CBC,
        DES_CBC,
        RC4,
        NULL
    }

    /** The cipher of a suite, or empty if the JDK cannot compute it. */
    static Optional<SuiteCipher> of(CipherSuite suite) {
        Matcher matcher = NAME.matcher(suite.name());
        if (!matcher.matches()) {
            return Optional.empty();
        }
        String cipher = matcher.group(1);
        String hash = matcher.group(2) == null ? "SHA256" : matcher.group(2);
        return Optional.of(new SuiteCipher(algorithm(cipher), keyLength(cipher), HASHES.getOrDefault(hash, "SHA-256")));
    }

    /** True if the cipher authenticates too, so that there is no MAC. */
    boolean isAead() {
        return switch (algorithm) {
            case GCM, CHACHA20_POLY1305, CCM, CCM_8 -> true;
            default -> false;
        };
    }

    /** The length of the MAC's key and value in bytes. */
    int macLength() {
        if (isAead()) {
            return 0;
        }
        return switch (hash) {
            case "MD5" -> 16;
            case "SHA-1" -> 20;
            case "SHA-256" -> 32;
            default -> 48;
        };
    }

    /** The block length of a block cipher in CBC mode, 0 for all others. */
    int blockLength() {
        return switch (algorithm) {
            case AES_CBC -> 16;
            case TRIPLE_DES_CBC, DES_CBC -> 8;
            default -> 0;
        };
    }

    /** The MAC's algorithm as the JDK calls it. */
    String mac() {
        return "Hmac" + hash.replace("-", "");
    }

    private static Algorithm algorithm(String cipher) {
        if (cipher.startsWith("AES_")) {
            return switch (cipher.substring("AES_128_".length())) {
                case "GCM" -> Algorithm.GCM;
                case "CCM" -> Algorithm.CCM;
                case "CCM_8" -> Algorithm.CCM_8;
                default -> Algorithm.AES_CBC;
            };
        }
        return switch (cipher) {
            case "CHACHA20_POLY1305" -> Algorithm.CHACHA20_POLY1305;
            case "3DES_EDE_CBC" -> Algorithm.TRIPLE_DES_CBC;
            case "DES_CBC" -> Algorithm.DES_CBC;
            case "RC4_128" -> Algorithm.RC4;
            default -> Algorithm.NULL;
        };
    }

    private static int keyLength(String cipher) {
        return switch (cipher) {
            case "NULL" -> 0;
            case "DES_CBC" -> 8;
            case "3DES_EDE_CBC" -> 24;
            case "CHACHA20_POLY1305" -> 32;
            default -> cipher.contains("256") ? 32 : 16;
        };
    }
}
