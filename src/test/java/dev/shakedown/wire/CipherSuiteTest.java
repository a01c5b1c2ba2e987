package dev.shakedown.wire;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class CipherSuiteTest {

    @ParameterizedTest
    @CsvSource({
        "0x0000, TLS_NULL_WITH_NULL_NULL",
        "0x0003, TLS_RSA_EXPORT_WITH_RC4_40_MD5",
        "0x000a, TLS_RSA_WITH_3DES_EDE_CBC_SHA",
        "0x0018, TLS_DH_anon_WITH_RC4_128_MD5",
        "0x001e, TLS_KRB5_WITH_DES_CBC_SHA",
        "0x002f, TLS_RSA_WITH_AES_128_CBC_SHA",
        "0x00ff, TLS_EMPTY_RENEGOTIATION_INFO_SCSV",
        "0x1303, TLS_CHACHA20_POLY1305_SHA256",
        "0x5600, TLS_FALLBACK_SCSV",
        "0xc0ac, TLS_ECDHE_ECDSA_WITH_AES_128_CCM",
        "0xcca8, TLS_ECDHE_RSA_WITH_CHACHA20_POLY1305_SHA256",
    })
    void knowsTheRegistry(String code, String name) {
        assertThat(CipherSuite.valueOf(name)).isEqualTo(CipherSuite.valueOf(code));
        assertThat(CipherSuite.valueOf(code)).hasToString(name);
    }
}
