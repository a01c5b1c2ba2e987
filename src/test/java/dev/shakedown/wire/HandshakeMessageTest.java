package dev.shakedown.wire;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class HandshakeMessageTest {

    @Test
    void namesItsType() {
        assertThat(new HandshakeMessage(8, new byte[0]).name()).isEqualTo("encrypted_extensions");
        assertThat(new HandshakeMessage(99, new byte[0]).name()).isEqualTo("handshake_99");
    }
}
