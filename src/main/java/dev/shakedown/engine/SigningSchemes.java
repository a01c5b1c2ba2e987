package dev.shakedown.engine;

import java.util.List;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.bouncycastle.crypto.params.AsymmetricKeyParameter;
import org.bouncycastle.crypto.params.ECPrivateKeyParameters;
import org.bouncycastle.crypto.params.Ed25519PrivateKeyParameters;
import org.bouncycastle.crypto.params.Ed448PrivateKeyParameters;
import org.bouncycastle.crypto.params.RSAKeyParameters;
import org.bouncycastle.tls.SignatureScheme;

/** The signature schemes that a private key can sign a handshake with, the strongest usual first. */
final class SigningSchemes {

    private static final int[] DIGEST_BYTES = {32, 48, 64};

    private SigningSchemes() {}

    /** The schemes for TLS 1.3, none of them with PKCS #1 v1.5 or SHA-1 (RFC 9846 section 4.3.3). */
    static List<Integer> tls13(AsymmetricKeyParameter key) {
        if (key instanceof RSAKeyParameters rsa) {
            return rsaPss(rsa);
        }
        if (key instanceof ECPrivateKeyParameters ec) {
            return switch (ec.getParameters().getN().bitLength()) {
                case 256 -> List.of(SignatureScheme.ecdsa_secp256r1_sha256);
                case 384 -> List.of(SignatureScheme.ecdsa_secp384r1_sha384);
                case 521 -> List.of(SignatureScheme.ecdsa_secp521r1_sha512);
                default -> List.of();
            };
        }
        return edwards(key);
    }

    /** The schemes for TLS 1.2 (RFC 5246 section 7.4.1.4.1); a short RSA key leaves only those whose block it can hold. */
    static List<Integer> tls12(AsymmetricKeyParameter key) {
        if (key instanceof RSAKeyParameters rsa) {
            return Stream.of(rsaPss(rsa), rsaPkcs1(rsa), List.of(SignatureScheme.rsa_pkcs1_sha1))
                    .flatMap(List::stream)
                    .toList();
        }
        if (key instanceof ECPrivateKeyParameters) {
            return List.of(
                    SignatureScheme.ecdsa_secp256r1_sha256,
                    SignatureScheme.ecdsa_secp384r1_sha384,
                    SignatureScheme.ecdsa_secp521r1_sha512,
                    SignatureScheme.ecdsa_sha1);
        }
        return edwards(key);
    }

    /** RFC 8017 section 9.1.1: the encoded message holds digest and salt, each of the digest's length, and two bytes. */
    private static List<Integer> rsaPss(RSAKeyParameters key) {
        int[] schemes = {
            SignatureScheme.rsa_pss_rsae_sha256,
            SignatureScheme.rsa_pss_rsae_sha384,
            SignatureScheme.rsa_pss_rsae_sha512
        };
        int room = (key.getModulus().bitLength() - 1 + 7) / 8;
        return IntStream.range(0, schemes.length)
                .filter(i -> 2 * DIGEST_BYTES[i] + 2 <= room)
                .mapToObj(i -> schemes[i])
                .toList();
    }

    /** RFC 8017 section 9.2: 11 bytes of padding and 19 that name the digest. */
    private static List<Integer> rsaPkcs1(RSAKeyParameters key) {
        int[] schemes = {
            SignatureScheme.rsa_pkcs1_sha256, SignatureScheme.rsa_pkcs1_sha384, SignatureScheme.rsa_pkcs1_sha512
        };
        int room = (key.getModulus().bitLength() + 7) / 8;
        return IntStream.range(0, schemes.length)
                .filter(i -> DIGEST_BYTES[i] + 30 <= room)
                .mapToObj(i -> schemes[i])
                .toList();
    }

    private static List<Integer> edwards(AsymmetricKeyParameter key) {
        if (key instanceof Ed25519PrivateKeyParameters) {
            return List.of(SignatureScheme.ed25519);
        }
        return key instanceof Ed448PrivateKeyParameters ? List.of(SignatureScheme.ed448) : List.of();
    }
}
