package dev.shakedown.certs;

/** The kinds of keys that a certificate can hold. */
public enum KeyType {
    ECDSA_P256(Family.ECDSA, 256, "ECDSA P-256"),
    ECDSA_P384(Family.ECDSA, 384, "ECDSA P-384"),
    /** Broken in hours. */
    RSA_512(Family.RSA, 512, "RSA 512"),
    /** Too short since 2013. */
    RSA_1024(Family.RSA, 1024, "RSA 1024"),
    RSA_2048(Family.RSA, 2048, "RSA 2048"),
    RSA_3072(Family.RSA, 3072, "RSA 3072"),
    RSA_4096(Family.RSA, 4096, "RSA 4096"),
    ED25519(Family.EDDSA, 256, "Ed25519");

    /** What kind of signatures a key makes. */
    enum Family {
        ECDSA,
        RSA,
        EDDSA
    }

    private final Family family;
    private final int bits;
    private final String text;

    KeyType(Family family, int bits, String text) {
        this.family = family;
        this.bits = bits;
        this.text = text;
    }

    /** The length of the modulus, or the size of the curve, in bits. */
    public int bits() {
        return bits;
    }

    /** The name for people, for instance {@code ECDSA P-256}. */
    @Override
    public String toString() {
        return text;
    }

    Family family() {
        return family;
    }
}
