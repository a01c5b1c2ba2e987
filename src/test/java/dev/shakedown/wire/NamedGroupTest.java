package dev.shakedown.wire;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class NamedGroupTest {

    @ParameterizedTest
    @CsvSource({
        "0x0017, secp256r1",
        "0x001d, X25519",
        "0x0100, ffdhe2048",
        "0x11ec, X25519MLKEM768",
        "0x6399, X25519Kyber768Draft00",
    })
    void knowsTheRegistry(String code, String name) {
        assertThat(NamedGroup.valueOf(name)).isEqualTo(NamedGroup.valueOf(code));
        assertThat(NamedGroup.valueOf(code)).hasToString(name);
    }
}
