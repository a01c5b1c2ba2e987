package dev.shakedown.wire;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import org.junit.jupiter.api.Test;

class ServerHelloTest {

    @Test
    void decodesTls13() throws Exception {
        HelloBytes share =
                HelloBytes.empty().uint16(0x001d).vector(2, HelloBytes.empty().raw(new byte[32]));
        ServerHello hello = ServerHello.parse(start(new byte[32])
                .extensions(HelloBytes.empty()
                        .extension(43, HelloBytes.empty().uint16(0x0304))
                        .extension(51, share))
                .toBytes());
        assertThat(hello.version()).isEqualTo(ProtocolVersion.TLS_1_3);
        assertThat(hello.suite().name()).isEqualTo("TLS_AES_256_GCM_SHA384");
        assertThat(hello.group()).isEqualTo(NamedGroup.valueOf("X25519"));
        assertThat(hello.helloRetryRequest()).isFalse();
        assertThat(hello.extensions()).containsExactly(43, 51);
    }

    @Test
    void tls12NamesNoGroup() throws Exception {
        ServerHello hello = ServerHello.parse(start(new byte[32]).toBytes());
        assertThat(hello.version()).isEqualTo(ProtocolVersion.TLS_1_2);
        assertThat(hello.group()).isNull();
        assertThat(hello.extensions()).isEmpty();
    }

    @Test
    void knowsAHelloRetryRequestByItsRandom() throws Exception {
        byte[] random =
                MessageDigest.getInstance("SHA-256").digest("HelloRetryRequest".getBytes(StandardCharsets.US_ASCII));
        ServerHello hello = ServerHello.parse(start(random)
                .extensions(HelloBytes.empty()
                        .extension(43, HelloBytes.empty().uint16(0x0304))
                        .extension(51, HelloBytes.empty().uint16(0x0017)))
                .toBytes());
        assertThat(hello.helloRetryRequest()).isTrue();
        assertThat(hello.group()).isEqualTo(NamedGroup.valueOf("secp256r1"));
    }

    @Test
    void saysWhatIsMissing() {
        assertThatThrownBy(() -> ServerHello.parse(new byte[34]))
                .isInstanceOf(MalformedMessageException.class)
                .hasMessage("session_id: needs 1 bytes, only 0 are there (at offset 34)");
    }

    private static HelloBytes start(byte[] random) {
        return HelloBytes.empty()
                .uint16(0x0303)
                .raw(random)
                .vector(1, HelloBytes.empty().raw(new byte[32]))
                .uint16(0x1302)
                .uint8(0);
    }
}
