package dev.shakedown.decrypt;

import dev.shakedown.wire.ProtocolVersion;
import java.io.ByteArrayOutputStream;
import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.util.Arrays;
import javax.crypto.Mac;
import javax.crypto.spec.SecretKeySpec;

/** The pseudorandom function of TLS 1.0 to 1.2, which makes the keys from the master secret (RFC 5246 section 5, RFC 2246 section 5). */
final class Prf {

    private final ProtocolVersion version;
    private final String suiteHash;

    Prf(ProtocolVersion version, String suiteHash) {
        this.version = version;
        this.suiteHash = suiteHash;
    }

    /** The key block: as many bytes as are wanted of all keys. */
    byte[] keyBlock(byte[] masterSecret, byte[] clientRandom, byte[] serverRandom, int length)
            throws GeneralSecurityException {
        ByteArrayOutputStream seed = new ByteArrayOutputStream();
        seed.writeBytes("key expansion".getBytes(StandardCharsets.US_ASCII));
        seed.writeBytes(serverRandom);
        seed.writeBytes(clientRandom);
        if (version.compareTo(ProtocolVersion.TLS_1_2) >= 0) {
            String mac = suiteHash.equals("SHA-384") ? "HmacSHA384" : "HmacSHA256";
            return expand(mac, masterSecret, seed.toByteArray(), length);
        }
        int half = (masterSecret.length + 1) / 2;
        byte[] first = Arrays.copyOf(masterSecret, half);
        byte[] second = Arrays.copyOfRange(masterSecret, masterSecret.length - half, masterSecret.length);
        byte[] md5 = expand("HmacMD5", first, seed.toByteArray(), length);
        byte[] sha1 = expand("HmacSHA1", second, seed.toByteArray(), length);
        for (int i = 0; i < length; i++) {
            md5[i] ^= sha1[i];
        }
        return md5;
    }

    /** P_hash. */
    private static byte[] expand(String algorithm, byte[] secret, byte[] seed, int length)
            throws GeneralSecurityException {
        Mac mac = Mac.getInstance(algorithm, Providers.OF_MACS);
        mac.init(new SecretKeySpec(secret, algorithm));
        ByteArrayOutputStream output = new ByteArrayOutputStream();
        byte[] chained = seed;
        while (output.size() < length) {
            chained = mac.doFinal(chained);
            mac.update(chained);
            output.writeBytes(mac.doFinal(seed));
        }
        return Arrays.copyOf(output.toByteArray(), length);
    }
}
