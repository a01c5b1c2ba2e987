package dev.shakedown.decrypt;

import dev.shakedown.wire.TlsRecord;
import java.security.GeneralSecurityException;
import java.util.Arrays;
import javax.crypto.BadPaddingException;
import javax.crypto.Cipher;
import javax.crypto.spec.IvParameterSpec;
import javax.crypto.spec.SecretKeySpec;

/**
 * A block cipher in CBC mode and a MAC, over the content (RFC 5246 section 6.2.3.2) or, since RFC 7366, over the
 * ciphertext. In TLS 1.0 the last block of a record is the IV of the next one. Belongs to one thread.
 */
final class BlockRecords implements RecordCipher {

    private final Cipher cipher;
    private final SecretKeySpec key;
    private final RecordMac mac;
    private final boolean encryptThenMac;
    private final int blockLength;
    private byte[] chainedIv;

    BlockRecords(SuiteCipher suite, KeyBlock keys, RecordMac mac, Hellos hellos) throws GeneralSecurityException {
        String algorithm = switch (suite.algorithm()) {
            case AES_CBC -> "AES";
            case DES_CBC -> "DES";
            default -> "DESede";
        };
        this.cipher = Cipher.getInstance(algorithm + "/CBC/NoPadding");
        this.key = new SecretKeySpec(keys.key(), algorithm);
        this.mac = mac;
        this.encryptThenMac = hellos.encryptThenMac();
        this.blockLength = suite.blockLength();
        this.chainedIv = keys.iv();
    }

    @Override
    public byte[] open(TlsRecord record, long sequence) throws GeneralSecurityException {
        return encryptThenMac
                ? decrypt(mac.strip(record, sequence, record.fragment()))
                : mac.strip(record, sequence, decrypt(record.fragment()));
    }

    private byte[] decrypt(byte[] fragment) throws GeneralSecurityException {
        boolean chained = chainedIv.length > 0;
        int start = chained ? 0 : blockLength;
        if (fragment.length < start + blockLength) {
            throw new BadPaddingException("shorter than a block");
        }
        cipher.init(
                Cipher.DECRYPT_MODE, key, new IvParameterSpec(chained ? chainedIv : Arrays.copyOf(fragment, start)));
        byte[] padded = cipher.doFinal(fragment, start, fragment.length - start);
        if (chained) {
            chainedIv = Arrays.copyOfRange(fragment, fragment.length - blockLength, fragment.length);
        }
        int end = padded.length - 1 - (padded[padded.length - 1] & 0xff);
        if (end < 0) {
            throw new BadPaddingException("more padding than there are bytes");
        }
        return Arrays.copyOf(padded, end);
    }
}
