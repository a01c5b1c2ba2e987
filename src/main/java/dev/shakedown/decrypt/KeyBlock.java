package dev.shakedown.decrypt;

import dev.shakedown.wire.ProtocolVersion;
import java.nio.ByteBuffer;
import java.security.GeneralSecurityException;

/**
 * One direction's share of the key block (RFC 5246 section 6.3).
 *
 * @param mac the key of the MAC, empty for an AEAD cipher
 * @param key the key of the cipher
 * @param iv the IV, or the fixed part of the nonce; empty where every record carries its own
 */
record KeyBlock(byte[] mac, byte[] key, byte[] iv) {

    static KeyBlock of(Hellos hellos, Sender sender, SuiteCipher cipher, byte[] masterSecret)
            throws GeneralSecurityException {
        int ivLength = ivLength(cipher, hellos.version());
        int length = 2 * (cipher.macLength() + cipher.keyLength() + ivLength);
        ByteBuffer block = ByteBuffer.wrap(new Prf(hellos.version(), cipher.hash())
                .keyBlock(masterSecret, hellos.clientRandom(), hellos.serverRandom(), length));
        return new KeyBlock(
                share(block, cipher.macLength(), sender),
                share(block, cipher.keyLength(), sender),
                share(block, ivLength, sender));
    }

    private static int ivLength(SuiteCipher cipher, ProtocolVersion version) {
        return switch (cipher.algorithm()) {
            case GCM, CCM, CCM_8 -> 4;
            case CHACHA20_POLY1305 -> Aead.NONCE_LENGTH;
            // Since TLS 1.1 the IV stands in front of each record.
            default -> version.equals(ProtocolVersion.TLS_1_0) ? cipher.blockLength() : 0;
        };
    }

    /** Of each kind the client's comes first, then the server's. */
    private static byte[] share(ByteBuffer block, int length, Sender sender) {
        byte[] client = new byte[length];
        byte[] server = new byte[length];
        block.get(client).get(server);
        return sender == Sender.CLIENT ? client : server;
    }
}
