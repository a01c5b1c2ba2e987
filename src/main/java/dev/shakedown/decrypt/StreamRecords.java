package dev.shakedown.decrypt;

import dev.shakedown.wire.TlsRecord;
import java.security.GeneralSecurityException;
import javax.crypto.Cipher;
import javax.crypto.spec.SecretKeySpec;
import org.jspecify.annotations.Nullable;

/** A stream cipher, which is RC4 or none at all, and a MAC (RFC 5246 section 6.2.3.1). Belongs to one thread. */
final class StreamRecords implements RecordCipher {

    private final @Nullable Cipher stream;
    private final RecordMac mac;

    private StreamRecords(@Nullable Cipher stream, RecordMac mac) {
        this.stream = stream;
        this.mac = mac;
    }

    static StreamRecords of(SuiteCipher cipher, KeyBlock keys, RecordMac mac) throws GeneralSecurityException {
        if (cipher.algorithm() == SuiteCipher.Algorithm.NULL) {
            return new StreamRecords(null, mac);
        }
        Cipher stream = Cipher.getInstance("RC4");
        stream.init(Cipher.DECRYPT_MODE, new SecretKeySpec(keys.key(), "RC4"));
        return new StreamRecords(stream, mac);
    }

    @Override
    public byte[] open(TlsRecord record, long sequence) throws GeneralSecurityException {
        // The key stream goes on from record to record, so that there must be no doFinal().
        byte[] open = stream == null ? record.fragment() : stream.update(record.fragment());
        return mac.strip(record, sequence, open == null ? new byte[0] : open);
    }
}
