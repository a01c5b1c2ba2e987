package dev.shakedown.capture;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.ByteBuffer;
import org.junit.jupiter.api.Test;

class IpHeaderTest {

    @Test
    void writesAnIpv4Header() {
        byte[] packet = wrap("192.0.2.1", "192.0.2.2");
        assertThat(packet).hasSize(40).startsWith(0x45, 0, 0, 40);
        assertThat(Checksum.over(ByteBuffer.wrap(packet, 0, 20)))
                .as("a right checksum sums up to zero")
                .isZero();
    }

    @Test
    void writesAnIpv6HeaderIfEitherEndHasIt() {
        byte[] packet = wrap("192.0.2.1", "2001:db8::1");
        assertThat(packet).hasSize(60).startsWith(0x60);
        assertThat(packet[18]).as("mapped address").isEqualTo((byte) 0xff);
    }

    private static byte[] wrap(String from, String to) {
        return new IpHeader(
                        Conversations.address(from, 0).getAddress(),
                        Conversations.address(to, 0).getAddress())
                .wrap(ByteBuffer.allocate(20));
    }
}
