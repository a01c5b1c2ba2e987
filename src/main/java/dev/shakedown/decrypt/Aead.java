package dev.shakedown.decrypt;

import java.security.GeneralSecurityException;
import javax.crypto.AEADBadTagException;
import javax.crypto.Cipher;
import javax.crypto.spec.GCMParameterSpec;
import javax.crypto.spec.IvParameterSpec;
import javax.crypto.spec.SecretKeySpec;

/** A cipher that encrypts and authenticates at once (RFC 5116), in the direction of decrypting. Belongs to one thread. */
interface Aead {

    /** The length of the nonce of every one of them, in bytes. */
    int NONCE_LENGTH = 12;

    /**
     * Decrypts.
     *
     * @param nonce 12 bytes
     * @param aad what is authenticated besides
     * @param bytes holds ciphertext and tag, from an offset to its end
     * @throws GeneralSecurityException if it was not encrypted so
     */
    byte[] open(byte[] nonce, byte[] aad, byte[] bytes, int offset) throws GeneralSecurityException;

    /** The length of the tag in bytes. */
    int tagLength();

    /** The cipher of a suite under a key. */
    static Aead of(SuiteCipher.Algorithm algorithm, byte[] key) throws GeneralSecurityException {
        return switch (algorithm) {
            case GCM -> new Jdk("AES/GCM/NoPadding", "AES", key);
            case CHACHA20_POLY1305 -> new Jdk("ChaCha20-Poly1305", "ChaCha20", key);
            case CCM -> new Ccm(key, 16);
            case CCM_8 -> new Ccm(key, 8);
            default -> throw new IllegalArgumentException(algorithm + " does not authenticate");
        };
    }

    /** Those that the JDK has. */
    final class Jdk implements Aead {

        private static final int TAG_LENGTH = 16;

        private final Cipher cipher;
        private final SecretKeySpec key;
        private final boolean gcm;

        private Jdk(String transformation, String algorithm, byte[] key) throws GeneralSecurityException {
            this.cipher = Cipher.getInstance(transformation, Providers.OF_CIPHERS);
            this.key = new SecretKeySpec(key, algorithm);
            this.gcm = algorithm.equals("AES");
        }

        @Override
        public byte[] open(byte[] nonce, byte[] aad, byte[] bytes, int offset) throws GeneralSecurityException {
            if (bytes.length - offset < TAG_LENGTH) {
                throw new AEADBadTagException("shorter than a tag");
            }
            cipher.init(
                    Cipher.DECRYPT_MODE,
                    key,
                    gcm ? new GCMParameterSpec(8 * TAG_LENGTH, nonce) : new IvParameterSpec(nonce));
            cipher.updateAAD(aad);
            return cipher.doFinal(bytes, offset, bytes.length - offset);
        }

        @Override
        public int tagLength() {
            return TAG_LENGTH;
        }
    }
}
