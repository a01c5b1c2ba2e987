package dev.shakedown.decrypt;

import dev.shakedown.wire.TlsRecord;
import java.nio.ByteBuffer;
import java.security.GeneralSecurityException;
import java.util.Arrays;
import java.util.Optional;

/** The keys made from one traffic secret of TLS 1.3 (RFC 9846 section 7.3), and how many records they have opened. Belongs to one thread. */
final class TrafficKeys {

    private final SuiteCipher cipher;
    private final byte[] secret;
    private final Aead aead;
    private final byte[] iv;
    private long sequence;

    private TrafficKeys(SuiteCipher cipher, byte[] secret) throws GeneralSecurityException {
        this.cipher = cipher;
        this.secret = secret;
        this.aead = Aead.of(cipher.algorithm(), Hkdf.expandLabel(cipher.hash(), secret, "key", cipher.keyLength()));
        this.iv = Hkdf.expandLabel(cipher.hash(), secret, "iv", Aead.NONCE_LENGTH);
    }

    /** The keys of a secret. */
    static TrafficKeys of(SuiteCipher cipher, byte[] secret) {
        try {
            return new TrafficKeys(cipher, secret);
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException("every JDK has the cryptography of TLS 1.3", e);
        }
    }

    /** The keys after a KeyUpdate (RFC 9846 section 7.2). */
    TrafficKeys updated() {
        try {
            return of(cipher, Hkdf.expandLabel(cipher.hash(), secret, "traffic upd", secret.length));
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException("every JDK has the cryptography of TLS 1.3", e);
        }
    }

    /** The record's content; one that does not open is not counted, for it may be under other keys. */
    Optional<Plaintext> open(TlsRecord record) {
        byte[] fragment = record.fragment();
        byte[] header = ByteBuffer.allocate(TlsRecord.HEADER_LENGTH)
                .put((byte) record.contentType())
                .putShort((short) record.version())
                .putShort((short) fragment.length)
                .array();
        try {
            byte[] inner = aead.open(Nonce.of(iv, sequence), header, fragment, 0);
            sequence++;
            return content(inner);
        } catch (GeneralSecurityException e) {
            return Optional.empty();
        }
    }

    /** A TLSInnerPlaintext ends with its content type and any number of zeros. */
    private static Optional<Plaintext> content(byte[] inner) {
        int end = inner.length - 1;
        while (end >= 0 && inner[end] == 0) {
            end--;
        }
        return end < 0 ? Optional.empty() : Optional.of(new Plaintext(inner[end], Arrays.copyOf(inner, end)));
    }
}
