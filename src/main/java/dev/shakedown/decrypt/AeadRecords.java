package dev.shakedown.decrypt;

import dev.shakedown.wire.TlsRecord;
import java.nio.ByteBuffer;
import java.security.GeneralSecurityException;
import javax.crypto.AEADBadTagException;

/** GCM and CCM with a nonce of which half is sent (RFC 5288, RFC 6655), and ChaCha20-Poly1305 with none sent (RFC 7905). */
final class AeadRecords implements RecordCipher {

    private static final int EXPLICIT_NONCE = 8;

    private final Aead aead;
    private final byte[] iv;

    AeadRecords(Aead aead, byte[] iv) {
        this.aead = aead;
        this.iv = iv;
    }

    @Override
    public byte[] open(TlsRecord record, long sequence) throws GeneralSecurityException {
        byte[] fragment = record.fragment();
        int explicit = Aead.NONCE_LENGTH - iv.length;
        int length = fragment.length - explicit - aead.tagLength();
        if (length < 0) {
            throw new AEADBadTagException("shorter than nonce and tag");
        }
        byte[] nonce = explicit == EXPLICIT_NONCE
                ? ByteBuffer.allocate(Aead.NONCE_LENGTH)
                        .put(iv)
                        .put(fragment, 0, EXPLICIT_NONCE)
                        .array()
                : Nonce.of(iv, sequence);
        return aead.open(nonce, RecordCipher.header(record, sequence, length), fragment, explicit);
    }
}
