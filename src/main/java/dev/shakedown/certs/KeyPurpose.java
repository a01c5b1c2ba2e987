package dev.shakedown.certs;

/** What a key may be used for: the bits of the keyUsage extension (RFC 5280 section 4.2.1.3). */
public enum KeyPurpose {
    DIGITAL_SIGNATURE(0),
    CONTENT_COMMITMENT(1),
    KEY_ENCIPHERMENT(2),
    DATA_ENCIPHERMENT(3),
    KEY_AGREEMENT(4),
    KEY_CERT_SIGN(5),
    CRL_SIGN(6),
    ENCIPHER_ONLY(7),
    DECIPHER_ONLY(8);

    private final int bit;

    KeyPurpose(int bit) {
        this.bit = bit;
    }

    /** The number of the bit, counted from the highest of the first octet. */
    int bit() {
        return bit;
    }
}
