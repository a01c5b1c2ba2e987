package dev.shakedown.decrypt;

import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.util.Arrays;
import javax.crypto.Mac;
import javax.crypto.spec.SecretKeySpec;

/** The key derivation of TLS 1.3, as far as it follows the traffic secrets (RFC 9846 section 7.1). */
final class Hkdf {

    private Hkdf() {}

    /**
     * HKDF-Expand-Label without a context.
     *
     * @param hash of the cipher suite, as {@code SHA-256}
     * @param label without its prefix {@code tls13}
     * @param length in bytes, up to one output of the hash
     */
    static byte[] expandLabel(String hash, byte[] secret, String label, int length) throws GeneralSecurityException {
        byte[] name = ("tls13 " + label).getBytes(StandardCharsets.US_ASCII);
        String algorithm = "Hmac" + hash.replace("-", "");
        Mac mac = Mac.getInstance(algorithm, Providers.OF_MACS);
        mac.init(new SecretKeySpec(secret, algorithm));
        mac.update(ByteBuffer.allocate(name.length + 5)
                .putShort((short) length)
                .put((byte) name.length)
                .put(name)
                .put((byte) 0)
                .put((byte) 1)
                .array());
        return Arrays.copyOf(mac.doFinal(), length);
    }
}
