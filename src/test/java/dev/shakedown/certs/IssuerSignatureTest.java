package dev.shakedown.certs;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.charset.StandardCharsets;
import java.security.KeyFactory;
import java.security.PublicKey;
import java.security.Signature;
import java.security.spec.X509EncodedKeySpec;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class IssuerSignatureTest {

    private static final byte[] CONTENT = "content".getBytes(StandardCharsets.US_ASCII);

    @ParameterizedTest
    @CsvSource({
        "ECDSA_P256, SHA256, EC, SHA256withECDSA",
        "ECDSA_P384, SHA384, EC, SHA384withECDSA",
        "ECDSA_P256, SHA512, EC, SHA512withECDSA",
        "ECDSA_P256, SHA1, EC, SHA1withECDSA",
        "RSA_1024, SHA256, RSA, SHA256withRSA",
        "RSA_1024, SHA384, RSA, SHA384withRSA",
        "RSA_1024, SHA512, RSA, SHA512withRSA",
        "RSA_1024, SHA1, RSA, SHA1withRSA",
        "RSA_1024, MD5, RSA, MD5withRSA",
        "ED25519, SHA256, Ed25519, Ed25519"
    })
    void isTheSignatureThatItsNameSays(KeyType type, Digest digest, String algorithm, String name) throws Exception {
        SubjectKey key = SubjectKey.generate(type);
        IssuerSignature signature = new IssuerSignature(key, digest);

        assertThat(signature).hasToString(name);
        Signature verifier = Signature.getInstance(name);
        verifier.initVerify(publicKey(key, algorithm));
        verifier.update(CONTENT);
        assertThat(verifier.verify(signature.over(CONTENT))).isTrue();
    }

    @Test
    void ecdsaHasNoMd5() {
        IssuerSignature signature = new IssuerSignature(SubjectKey.generate(KeyType.ECDSA_P256), Digest.MD5);

        assertThatThrownBy(signature::getAlgorithmIdentifier).isInstanceOf(IllegalStateException.class);
    }

    private static PublicKey publicKey(SubjectKey key, String algorithm) throws Exception {
        return KeyFactory.getInstance(algorithm).generatePublic(new X509EncodedKeySpec(Der.encode(key.info())));
    }
}
