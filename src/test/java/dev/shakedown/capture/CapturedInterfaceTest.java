package dev.shakedown.capture;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigInteger;
import java.time.Instant;
import org.junit.jupiter.api.Test;

class CapturedInterfaceTest {

    @Test
    void countsMicrosecondsUnlessToldOtherwise() {
        assertThat(time(BigInteger.valueOf(1_000_000), 0, 1_500_000)).isEqualTo(Instant.ofEpochSecond(1, 500_000_000));
    }

    @Test
    void countsInPowersOfTwoToo() {
        assertThat(time(BigInteger.TWO.pow(10), 5, 512)).isEqualTo(Instant.ofEpochSecond(5, 500_000_000));
    }

    @Test
    void takesAnImpossibleTimeForNone() {
        assertThat(time(BigInteger.ONE, Long.MAX_VALUE, 1)).isEqualTo(Instant.EPOCH);
    }

    private static Instant time(BigInteger unitsPerSecond, long offset, int lower) {
        return new CapturedInterface(101, "", unitsPerSecond, offset).time(0, lower);
    }
}
