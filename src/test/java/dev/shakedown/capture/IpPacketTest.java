package dev.shakedown.capture;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.ByteBuffer;
import java.util.HexFormat;
import org.junit.jupiter.api.Test;

class IpPacketTest {

    private static final String VERSION_4 = "4500001600004000400600007f0000017f000002";

    @Test
    void cutsOffThePaddingOfShortFrames() {
        IpPacket packet = IpPacket.read(bytes(VERSION_4 + "aabb" + "00000000")).orElseThrow();
        assertThat(packet.segment()).isEqualTo(bytes("aabb"));
        assertThat(packet.to().getHostAddress()).isEqualTo("127.0.0.2");
    }

    @Test
    void takesAllOfAPacketThatDoesNotTellItsLength() {
        IpPacket packet = IpPacket.read(bytes(VERSION_4.replace("45000016", "45000000") + "aabbcc"))
                .orElseThrow();
        assertThat(packet.segment()).isEqualTo(bytes("aabbcc"));
    }

    @Test
    void passesOverFragmentsAndOtherProtocols() {
        assertThat(IpPacket.read(bytes(VERSION_4.replace("00004000", "00002000") + "aabb")))
                .isEmpty();
        assertThat(IpPacket.read(bytes(VERSION_4.replace("4006", "4011") + "aabb")))
                .isEmpty();
        assertThat(IpPacket.read(bytes("45"))).isEmpty();
    }

    @Test
    void findsTheSegmentBehindTheExtensionsOfVersion6() {
        String header = "60000000000a0040" + "00".repeat(15) + "01" + "00".repeat(15) + "02";
        IpPacket packet =
                IpPacket.read(bytes(header + "0600000000000000" + "aabb")).orElseThrow();
        assertThat(packet.segment()).isEqualTo(bytes("aabb"));
    }

    private static ByteBuffer bytes(String hex) {
        return ByteBuffer.wrap(HexFormat.of().parseHex(hex));
    }
}
