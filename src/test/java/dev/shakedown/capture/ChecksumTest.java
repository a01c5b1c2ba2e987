package dev.shakedown.capture;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.ByteBuffer;
import java.util.HexFormat;
import org.junit.jupiter.api.Test;

class ChecksumTest {

    @Test
    void isThatOfTheExampleInRfc1071() {
        ByteBuffer example = ByteBuffer.wrap(HexFormat.of().parseHex("0001f203f4f5f6f7"));
        assertThat(Checksum.over(example)).isEqualTo((short) ~0xddf2);
    }

    @Test
    void takesAnOddByteForTheUpperHalfOfAWord() {
        ByteBuffer odd = ByteBuffer.wrap(new byte[] {0x12});
        assertThat(Checksum.over(ByteBuffer.allocate(2), odd)).isEqualTo((short) ~0x1200);
    }
}
