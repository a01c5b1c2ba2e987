package dev.shakedown.certs;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;

class KeyUsageBitsTest {

    @Test
    void setsTheBitsOfRfc5280() {
        assertThat(Der.encode(KeyUsageBits.of(List.of(KeyPurpose.DIGITAL_SIGNATURE))))
                .containsExactly(3, 2, 7, 0x80);
        assertThat(Der.encode(KeyUsageBits.of(List.of(KeyPurpose.KEY_CERT_SIGN, KeyPurpose.CRL_SIGN))))
                .containsExactly(3, 2, 1, 6);
        assertThat(Der.encode(KeyUsageBits.of(List.of(KeyPurpose.KEY_AGREEMENT, KeyPurpose.DECIPHER_ONLY))))
                .containsExactly(3, 3, 7, 8, 0x80);
    }
}
