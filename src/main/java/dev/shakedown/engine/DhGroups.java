package dev.shakedown.engine;

import java.math.BigInteger;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.stream.Collectors;
import org.bouncycastle.tls.NamedGroup;
import org.bouncycastle.tls.crypto.DHGroup;
import org.bouncycastle.tls.crypto.DHStandardGroups;
import org.bouncycastle.tls.crypto.TlsDHConfig;

/**
 * Diffie-Hellman groups by the size of their modulus, strong and weak: RFC 7919's from 2048 bits on, and before them the
 * ones that old servers really used.
 */
final class DhGroups {

    static final int DEFAULT_BITS = 2048;

    private DhGroups() {}

    /** Why there is no group of so many bits, or empty if there is; 0 stands for the default. */
    static Optional<String> refusal(int bits) {
        return bits == 0 || EXPLICIT.containsKey(bits) || NAMED.containsKey(bits)
                ? Optional.empty()
                : Optional.of("it has no Diffie-Hellman group of " + bits + " bits (allowed: "
                        + EXPLICIT.keySet().stream().map(String::valueOf).collect(Collectors.joining(", ")) + ", "
                        + NAMED.keySet().stream().map(String::valueOf).collect(Collectors.joining(", ")) + ")");
    }

    /** The group of so many bits, for suites before TLS 1.3; 0 stands for the default. */
    static TlsDHConfig config(int bits) {
        int size = bits == 0 ? DEFAULT_BITS : bits;
        DHGroup explicit = EXPLICIT.get(size);
        if (explicit != null) {
            return new TlsDHConfig(explicit);
        }
        Integer named = NAMED.get(size);
        if (named == null) {
            throw new IllegalArgumentException(refusal(bits).orElseThrow());
        }
        return new TlsDHConfig(named, false);
    }

    /** A safe prime of 512 bits, whose subgroup of prime order 2 generates: of the size that Logjam broke for everybody. */
    private static DHGroup export512() {
        BigInteger p = new BigInteger(
                "e914a08f558b0a1834fd8ec18c2bfa5a96a568bd7b902078e6413c7b49ac28c9"
                        + "cf75ba68efd22b32ca6c3e9c125e441fcbf56fe314b448bcfe4c1b9f614fd987",
                16);
        return new DHGroup(p, p.shiftRight(1), BigInteger.TWO, 0);
    }

    private static final Map<Integer, DHGroup> EXPLICIT = new TreeMap<>(Map.of(
            512, export512(),
            768, DHStandardGroups.rfc2409_768,
            1024, DHStandardGroups.rfc2409_1024,
            1536, DHStandardGroups.rfc3526_1536));

    private static final Map<Integer, Integer> NAMED = new TreeMap<>(Map.of(
            2048, NamedGroup.ffdhe2048,
            3072, NamedGroup.ffdhe3072,
            4096, NamedGroup.ffdhe4096,
            6144, NamedGroup.ffdhe6144,
            8192, NamedGroup.ffdhe8192));
}
