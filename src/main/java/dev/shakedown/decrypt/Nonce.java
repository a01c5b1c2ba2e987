package dev.shakedown.decrypt;

/** Nonces that are never sent: the write IV and the number of the record (RFC 9846 section 5.3, RFC 7905 section 2). */
final class Nonce {

    private Nonce() {}

    /** The nonce of a record: its number, of eight bytes, on the last bytes of the IV. */
    static byte[] of(byte[] iv, long sequence) {
        byte[] nonce = iv.clone();
        for (int i = 0; i < Long.BYTES; i++) {
            nonce[nonce.length - 1 - i] ^= (byte) (sequence >>> (8 * i));
        }
        return nonce;
    }
}
