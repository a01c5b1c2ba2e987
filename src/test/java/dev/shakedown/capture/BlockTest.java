package dev.shakedown.capture;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.ByteBuffer;
import org.junit.jupiter.api.Test;

class BlockTest {

    @Test
    void repeatsItsLengthAtItsEnd() {
        ByteBuffer block = ByteBuffer.wrap(new Block(6).uint32(7).bytes());
        assertThat(block.remaining()).isEqualTo(16);
        assertThat(block.getInt(4)).isEqualTo(16);
        assertThat(block.getInt(12)).isEqualTo(16);
    }

    @Test
    void padsOptionsAndEndsThem() {
        byte[] block = new Block(6).option(Block.OPTION_COMMENT, "abcde").bytes();
        assertThat(block).hasSize(12 + 4 + 8 + 4);
    }
}
