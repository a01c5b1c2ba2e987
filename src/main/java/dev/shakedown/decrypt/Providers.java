package dev.shakedown.decrypt;

import java.security.GeneralSecurityException;
import java.security.Provider;
import javax.crypto.Cipher;
import javax.crypto.Mac;

/** Where the JDK has its ciphers and MACs: looked up once, for to search all providers takes longer than to decrypt a flight. */
final class Providers {

    static final Provider OF_MACS;
    static final Provider OF_CIPHERS;

    static {
        try {
            OF_MACS = Mac.getInstance("HmacSHA256").getProvider();
            OF_CIPHERS = Cipher.getInstance("AES/GCM/NoPadding").getProvider();
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException("every JDK has the cryptography of TLS 1.3", e);
        }
    }

    private Providers() {}
}
