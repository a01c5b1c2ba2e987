package dev.shakedown.certs;

import static org.assertj.core.api.Assertions.assertThat;

import java.security.KeyPair;
import java.security.KeyPairGenerator;
import java.security.spec.AlgorithmParameterSpec;
import java.security.spec.ECGenParameterSpec;
import java.security.spec.RSAKeyGenParameterSpec;
import org.bouncycastle.asn1.x509.SubjectPublicKeyInfo;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class SeenKeyTest {

    @ParameterizedTest
    @CsvSource({"512, RSA_512, true", "1024, RSA_1024, true", "2048, RSA_2048, true", "1536, RSA_1024, false"})
    void takesTheNearestRsaKey(int bits, KeyType nearest, boolean exact) throws Exception {
        SeenKey key = seen("RSA", new RSAKeyGenParameterSpec(bits, RSAKeyGenParameterSpec.F4));

        assertThat(key.type()).isEqualTo(nearest);
        assertThat(key.isExact()).isEqualTo(exact);
        assertThat(key.isWeak()).isEqualTo(bits < 2_000);
        assertThat(key.exact()).isEqualTo("RSA " + bits);
    }

    @ParameterizedTest
    @CsvSource({"secp256r1, ECDSA_P256, true", "secp384r1, ECDSA_P384, true", "secp521r1, ECDSA_P384, false"})
    void takesTheNearestCurve(String curve, KeyType nearest, boolean exact) throws Exception {
        SeenKey key = seen("EC", new ECGenParameterSpec(curve));

        assertThat(key.type()).isEqualTo(nearest);
        assertThat(key.isExact()).isEqualTo(exact);
        assertThat(key.isWeak()).isFalse();
    }

    @Test
    void namesAKindThatRecipesDoNotHave() throws Exception {
        KeyPair pair = KeyPairGenerator.getInstance("Ed448").generateKeyPair();
        SeenKey key =
                SeenKey.of(SubjectPublicKeyInfo.getInstance(pair.getPublic().getEncoded()));

        assertThat(key.isExact()).isFalse();
        assertThat(key.exact()).isEqualTo("1.3.101.113");
    }

    private static SeenKey seen(String algorithm, AlgorithmParameterSpec wish) throws Exception {
        KeyPairGenerator generator = KeyPairGenerator.getInstance(algorithm);
        generator.initialize(wish);
        byte[] der = generator.generateKeyPair().getPublic().getEncoded();
        return SeenKey.of(SubjectPublicKeyInfo.getInstance(der));
    }
}
