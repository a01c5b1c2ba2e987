package dev.shakedown.certs;

import static org.assertj.core.api.Assertions.assertThat;

import java.security.interfaces.RSAPrivateKey;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

class SubjectKeyTest {

    @ParameterizedTest
    @EnumSource(
            mode = EnumSource.Mode.EXCLUDE,
            names = {"RSA_3072", "RSA_4096"})
    void makesEveryType(KeyType type) {
        SubjectKey key = SubjectKey.generate(type);

        assertThat(key.family()).isEqualTo(type.family());
        assertThat(key.privateKey().getFormat()).isEqualTo("PKCS#8");
        assertThat(key.identifier()).hasSize(20).isEqualTo(key.publicKeyHash());
        if (key.privateKey() instanceof RSAPrivateKey rsa) {
            assertThat(rsa.getModulus().bitLength()).isEqualTo(type.bits());
        }
    }

    @Test
    void isReadBackFromItsPkcs8Form() throws Exception {
        SubjectKey key = SubjectKey.generate(KeyType.ECDSA_P256);

        SubjectKey read = SubjectKey.of(key.privateKey().getEncoded(), key.info());

        assertThat(read.privateKey()).isEqualTo(key.privateKey());
        assertThat(read.identifier()).isEqualTo(key.identifier());
    }

    @Test
    void canBearTheIdentifierOfAnother() {
        SubjectKey key = SubjectKey.generate(KeyType.ECDSA_P256);
        byte[] other = {1, 2, 3};

        assertThat(key.withIdentifier(other).identifier()).isEqualTo(other);
        assertThat(key.withIdentifier(other).publicKeyHash()).isEqualTo(key.publicKeyHash());
    }
}
