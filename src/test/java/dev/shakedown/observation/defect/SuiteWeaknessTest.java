package dev.shakedown.observation.defect;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class SuiteWeaknessTest {

    @ParameterizedTest
    @CsvSource({
        "TLS_RSA_WITH_NULL_SHA, NULL, true",
        "TLS_DH_anon_WITH_AES_128_GCM_SHA256, anonymous, true",
        "TLS_RSA_EXPORT_WITH_RC4_40_MD5, EXPORT, true",
        "TLS_RSA_WITH_RC4_128_SHA, RC4, true",
        "TLS_ECDHE_RSA_WITH_3DES_EDE_CBC_SHA, 3DES, true",
        "TLS_DHE_RSA_WITH_DES_CBC_SHA, DES, true",
        "TLS_RSA_WITH_AES_128_GCM_SHA256, static key exchange, false",
        "TLS_ECDH_RSA_WITH_AES_128_GCM_SHA256, static key exchange, false",
        "TLS_ECDHE_RSA_WITH_AES_128_CBC_SHA, CBC, false"
    })
    void namesTheWorst(String suite, String kind, boolean broken) {
        assertThat(SuiteWeakness.of(suite)).hasValueSatisfying(weakness -> {
            assertThat(weakness.kind()).isEqualTo(kind);
            assertThat(weakness.broken()).isEqualTo(broken);
        });
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "TLS_AES_128_GCM_SHA256",
                "TLS_CHACHA20_POLY1305_SHA256",
                "TLS_ECDHE_ECDSA_WITH_AES_256_GCM_SHA384",
                "TLS_DHE_RSA_WITH_AES_128_GCM_SHA256",
                "0xfafa"
            })
    void isSilentOnGoodOnes(String suite) {
        assertThat(SuiteWeakness.of(suite)).isEmpty();
    }

    @Test
    void doesNotTakeEphemeralKeysForStaticOnes() {
        assertThat(SuiteWeakness.of("TLS_ECDHE_RSA_WITH_AES_128_GCM_SHA256")).isEmpty();
    }
}
