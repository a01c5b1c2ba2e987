package dev.shakedown.capture;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.ByteBuffer;
import java.util.HexFormat;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class LinkLayerTest {

    @ParameterizedTest
    @CsvSource({
        "1, 00000000000000000000000086dd60, 60",
        "1, 000000000000000000000000810000010800 45, 45",
        "1, 00000000000000000000000088a8000181000002080045, 45",
        "101, 45, 45",
    })
    void findsTheIpPacket(int link, String frame, String ip) {
        assertThat(LinkLayer.ip(link, bytes(frame))).hasValue(bytes(ip));
    }

    @Test
    void passesOverWhatIsNoIp() {
        assertThat(LinkLayer.ip(1, bytes("0000000000000000000000000806 0001"))).isEmpty();
        assertThat(LinkLayer.ip(1, bytes("0000"))).isEmpty();
        assertThat(LinkLayer.ip(105, bytes("0000"))).isEmpty();
    }

    private static ByteBuffer bytes(String hex) {
        return ByteBuffer.wrap(HexFormat.of().parseHex(hex.replace(" ", "")));
    }
}
