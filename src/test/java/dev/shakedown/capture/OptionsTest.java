package dev.shakedown.capture;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.util.HexFormat;
import org.junit.jupiter.api.Test;

class OptionsTest {

    @Test
    void readsThemInEitherByteOrder() {
        assertThat(read("0001000261620000" + "00000000", ByteOrder.BIG_ENDIAN).texts(1))
                .containsExactly("ab");
        assertThat(read("0100020061620000" + "00000000", ByteOrder.LITTLE_ENDIAN)
                        .texts(1))
                .containsExactly("ab");
    }

    @Test
    void findsOnlyThoseOfTheRightLength() {
        Options options = read("0009000106000000", ByteOrder.BIG_ENDIAN);
        assertThat(options.first(9, 1)).isPresent();
        assertThat(options.first(9, 8)).isEmpty();
        assertThat(options.first(8, 1)).isEmpty();
    }

    @Test
    void stopsAtTheEndOrWhereALengthCannotBe() {
        assertThat(read("00000000" + "0001000261620000", ByteOrder.BIG_ENDIAN).texts(1))
                .isEmpty();
        assertThat(read("0001000261620000" + "0001ffff6162", ByteOrder.BIG_ENDIAN)
                        .texts(1))
                .containsExactly("ab");
    }

    private static Options read(String hex, ByteOrder order) {
        return Options.read(ByteBuffer.wrap(HexFormat.of().parseHex(hex)).order(order));
    }
}
