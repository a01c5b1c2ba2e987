package dev.shakedown.wire;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class SignatureSchemeTest {

    @ParameterizedTest
    @CsvSource({
        "0x0101, rsa_md5",
        "0x0201, rsa_pkcs1_sha1",
        "0x0403, ecdsa_secp256r1_sha256",
        "0x0804, rsa_pss_rsae_sha256",
        "0x0904, mldsa44",
    })
    void knowsTheRegistry(String code, String name) {
        assertThat(SignatureScheme.valueOf(name)).isEqualTo(SignatureScheme.valueOf(code));
        assertThat(SignatureScheme.valueOf(code)).hasToString(name);
    }
}
