package dev.shakedown.decrypt;

import java.nio.ByteBuffer;
import java.security.GeneralSecurityException;
import java.security.MessageDigest;
import java.util.Arrays;
import javax.crypto.AEADBadTagException;
import javax.crypto.Cipher;
import javax.crypto.spec.IvParameterSpec;
import javax.crypto.spec.SecretKeySpec;

/** AES in CCM mode (RFC 3610) with lengths of three bytes, as TLS has it (RFC 6655); the JDK lacks it. Belongs to one thread. */
final class Ccm implements Aead {

    private static final int BLOCK = 16;

    private final SecretKeySpec key;
    private final int tagLength;

    Ccm(byte[] key, int tagLength) {
        this.key = new SecretKeySpec(key, "AES");
        this.tagLength = tagLength;
    }

    @Override
    public int tagLength() {
        return tagLength;
    }

    @Override
    public byte[] open(byte[] nonce, byte[] aad, byte[] bytes, int offset) throws GeneralSecurityException {
        int length = bytes.length - offset - tagLength;
        if (length < 0) {
            throw new AEADBadTagException("shorter than a tag");
        }
        // The first block of the key stream is for the tag.
        byte[] tagThenText = ByteBuffer.allocate(BLOCK + length)
                .put(bytes, offset + length, tagLength)
                .position(BLOCK)
                .put(bytes, offset, length)
                .array();
        Cipher counter = Cipher.getInstance("AES/CTR/NoPadding");
        counter.init(Cipher.DECRYPT_MODE, key, new IvParameterSpec(block(2, nonce, 0)));
        byte[] open = counter.doFinal(tagThenText);
        byte[] text = Arrays.copyOfRange(open, BLOCK, open.length);
        if (!MessageDigest.isEqual(Arrays.copyOf(open, tagLength), tag(nonce, aad, text))) {
            throw new AEADBadTagException("the tag does not fit");
        }
        return text;
    }

    /** The CBC-MAC of lengths, additional data and text, the latter two padded with zeros. */
    private byte[] tag(byte[] nonce, byte[] aad, byte[] text) throws GeneralSecurityException {
        int flags = 0x40 | (((tagLength - 2) / 2) << 3) | 2;
        ByteBuffer blocks = ByteBuffer.allocate(BLOCK + padded(2 + aad.length) + padded(text.length));
        blocks.put(block(flags, nonce, text.length))
                .putShort((short) aad.length)
                .put(aad);
        blocks.position(BLOCK + padded(2 + aad.length)).put(text);
        Cipher chain = Cipher.getInstance("AES/CBC/NoPadding");
        chain.init(Cipher.ENCRYPT_MODE, key, new IvParameterSpec(new byte[BLOCK]));
        byte[] chained = chain.doFinal(blocks.array());
        return Arrays.copyOfRange(chained, chained.length - BLOCK, chained.length - BLOCK + tagLength);
    }

    private static byte[] block(int flags, byte[] nonce, int number) {
        return ByteBuffer.allocate(BLOCK)
                .put((byte) flags)
                .put(nonce)
                .put((byte) (number >> 16))
                .putShort((short) number)
                .array();
    }

    private static int padded(int length) {
        return (length + BLOCK - 1) / BLOCK * BLOCK;
    }
}
