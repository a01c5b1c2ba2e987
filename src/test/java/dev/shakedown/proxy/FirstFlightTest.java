package dev.shakedown.proxy;

import static org.assertj.core.api.Assertions.assertThat;

import dev.shakedown.wire.TlsRecord;
import java.nio.ByteBuffer;
import java.util.HexFormat;
import org.junit.jupiter.api.Test;

class FirstFlightTest {

    private static final byte[] RETRY =
            HexFormat.of().parseHex("cf21ad74e59a6111be1d8c021e65b891c2a211167abb8c5e079e09e2c8a8339c");

    private final FirstFlight flight = new FirstFlight();

    @Test
    void beginsWithTheServerHelloAndEndsWithTheFlushAfterIt() {
        assertThat(flight.ends()).isFalse();
        assertThat(flight.begins(serverHello(new byte[32]))).isTrue();
        assertThat(flight.begins(serverHello(new byte[32]))).isFalse();
        assertThat(flight.ends()).isTrue();
        assertThat(flight.ends()).isFalse();
    }

    @Test
    void aHelloRetryRequestDoesNotCount() {
        assertThat(flight.begins(serverHello(RETRY))).isFalse();
        assertThat(flight.ends()).isFalse();
        assertThat(flight.begins(serverHello(new byte[32]))).isTrue();
    }

    @Test
    void whatIsNoHandshakeInTheClearDoesNotCount() {
        TlsRecord hello = serverHello(new byte[32]);
        assertThat(flight.begins(new TlsRecord(TlsRecord.HANDSHAKE, 0x0303, hello.fragment(), true)))
                .isFalse();
        assertThat(flight.begins(new TlsRecord(TlsRecord.ALERT, 0x0303, new byte[] {2, 40}, false)))
                .isFalse();
    }

    private static TlsRecord serverHello(byte[] random) {
        byte[] message = ByteBuffer.allocate(4 + 38)
                .putInt((2 << 24) + 38)
                .putShort((short) 0x0303)
                .put(random)
                .put((byte) 0)
                .putShort((short) 0xc02b)
                .put((byte) 0)
                .array();
        return new TlsRecord(TlsRecord.HANDSHAKE, 0x0303, message, false);
    }
}
