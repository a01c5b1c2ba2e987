package dev.shakedown.decrypt;

import dev.shakedown.wire.TlsRecord;
import java.security.GeneralSecurityException;
import java.security.MessageDigest;
import java.security.SignatureException;
import java.util.Arrays;
import javax.crypto.Mac;
import javax.crypto.spec.SecretKeySpec;

/** The MAC that a record without an AEAD cipher carries (RFC 5246 section 6.2.3.1). Belongs to one thread. */
final class RecordMac {

    private final Mac mac;
    private final int length;

    RecordMac(String algorithm, byte[] key, int length) throws GeneralSecurityException {
        this.mac = Mac.getInstance(algorithm);
        this.length = length;
        mac.init(new SecretKeySpec(key, algorithm));
    }

    /** What stands before the MAC at the end, if that is right. */
    byte[] strip(TlsRecord record, long sequence, byte[] contentAndMac) throws GeneralSecurityException {
        int contentLength = contentAndMac.length - length;
        if (contentLength < 0) {
            throw new SignatureException("shorter than its MAC");
        }
        mac.update(RecordCipher.header(record, sequence, contentLength));
        mac.update(contentAndMac, 0, contentLength);
        byte[] carried = Arrays.copyOfRange(contentAndMac, contentLength, contentAndMac.length);
        if (!MessageDigest.isEqual(carried, mac.doFinal())) {
            throw new SignatureException("the MAC is not right");
        }
        return Arrays.copyOf(contentAndMac, contentLength);
    }
}
