package dev.shakedown.certs;

import java.io.IOException;
import org.bouncycastle.asn1.x509.SubjectPublicKeyInfo;
import org.bouncycastle.crypto.params.AsymmetricKeyParameter;
import org.bouncycastle.crypto.params.ECPublicKeyParameters;
import org.bouncycastle.crypto.params.Ed25519PublicKeyParameters;
import org.bouncycastle.crypto.params.RSAKeyParameters;
import org.bouncycastle.crypto.util.PublicKeyFactory;

/**
 * The kind of a key that somebody else has made, and the nearest to it that a recipe can ask for.
 *
 * @param type the nearest
 * @param exact what it really is, for instance {@code RSA 2047}
 */
record SeenKey(KeyType type, String exact) {

    /** The kind of a public key. */
    static SeenKey of(SubjectPublicKeyInfo info) {
        try {
            AsymmetricKeyParameter key = PublicKeyFactory.createKey(info);
            if (key instanceof RSAKeyParameters rsa) {
                int bits = rsa.getModulus().bitLength();
                return new SeenKey(rsa(bits), "RSA " + bits);
            }
            if (key instanceof ECPublicKeyParameters ec) {
                int bits = ec.getParameters().getCurve().getFieldSize();
                return new SeenKey(bits > 256 ? KeyType.ECDSA_P384 : KeyType.ECDSA_P256, "ECDSA P-" + bits);
            }
            return new SeenKey(
                    KeyType.ED25519,
                    key instanceof Ed25519PublicKeyParameters
                            ? "Ed25519"
                            : info.getAlgorithm().getAlgorithm().getId());
        } catch (IOException | RuntimeException e) {
            // Whatever a parser makes of bytes that anybody may send.
            return new SeenKey(
                    KeyType.ECDSA_P256, info.getAlgorithm().getAlgorithm().getId());
        }
    }

    /** True if the recipe has the very same kind. */
    boolean isExact() {
        return exact.equals(type.toString());
    }

    boolean isWeak() {
        return type == KeyType.RSA_512 || type == KeyType.RSA_1024;
    }

    private static KeyType rsa(int bits) {
        if (bits < 768) {
            return KeyType.RSA_512;
        }
        if (bits < 2_000) {
            return KeyType.RSA_1024;
        }
        return bits < 2_560 ? KeyType.RSA_2048 : bits < 3_584 ? KeyType.RSA_3072 : KeyType.RSA_4096;
    }
}
