package dev.shakedown.decrypt;

import dev.shakedown.wire.TlsRecord;
import java.nio.ByteBuffer;
import java.security.GeneralSecurityException;

/** Decrypts the records of one direction before TLS 1.3. Belongs to one thread. */
interface RecordCipher {

    /**
     * The content of a record.
     *
     * @param sequence how many records came before it under these keys
     * @throws GeneralSecurityException if it does not decrypt, or its MAC is not right
     */
    byte[] open(TlsRecord record, long sequence) throws GeneralSecurityException;

    /** The cipher of a suite under its keys. */
    static RecordCipher of(SuiteCipher cipher, KeyBlock keys, Hellos hellos) throws GeneralSecurityException {
        if (cipher.isAead()) {
            return new AeadRecords(Aead.of(cipher.algorithm(), keys.key()), keys.iv());
        }
        RecordMac mac = new RecordMac(cipher.mac(), keys.mac(), cipher.macLength());
        return cipher.blockLength() > 0
                ? new BlockRecords(cipher, keys, mac, hellos)
                : StreamRecords.of(cipher, keys, mac);
    }

    /** What is authenticated besides the content: the record's number, type, version and the content's length. */
    static byte[] header(TlsRecord record, long sequence, int length) {
        return ByteBuffer.allocate(Long.BYTES + TlsRecord.HEADER_LENGTH)
                .putLong(sequence)
                .put((byte) record.contentType())
                .putShort((short) record.version())
                .putShort((short) length)
                .array();
    }
}
