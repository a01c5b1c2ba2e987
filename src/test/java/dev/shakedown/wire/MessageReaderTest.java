package dev.shakedown.wire;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import org.junit.jupiter.api.Test;

class MessageReaderTest {

    @Test
    void readsNumbersVectorsAndTheRest() throws Exception {
        MessageReader reader = new MessageReader(new byte[] {(byte) 0x80, (byte) 0xff, 1, 0, 0, 2, 7, 8, 9});
        assertThat(reader.uint8("a")).isEqualTo(0x80);
        assertThat(reader.uint16("b")).isEqualTo(0xff01);
        assertThat(reader.vector("c", 3).rest()).containsExactly(7, 8);
        assertThat(reader.copy().rest()).containsExactly(9);
        assertThat(reader.rest()).containsExactly(9);
        assertThat(reader.hasMore()).isFalse();
    }

    @Test
    void aVectorEndsWhereItSaysAndCountsOffsetsFromTheMessage() throws Exception {
        MessageReader vector = new MessageReader(new byte[] {0, 1, 5, 6}).vector("outer", 2);
        assertThat(vector.uint8("first")).isEqualTo(5);
        assertThatThrownBy(() -> vector.uint8("second"))
                .isInstanceOf(MalformedMessageException.class)
                .hasMessage("second: needs 1 bytes, only 0 are there (at offset 3)");
    }
}
