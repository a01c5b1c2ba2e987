package dev.shakedown.capture;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;

class ByteStreamTest {

    private final List<String> heard = new ArrayList<>();
    private final ByteStream stream = new ByteStream(new ByteStream.Sink() {
        @Override
        public void bytes(Instant at, byte[] bytes) {
            heard.add(new String(bytes, StandardCharsets.US_ASCII));
        }

        @Override
        public void end(Instant at) {
            heard.add("end");
        }

        @Override
        public void gap(Instant at, long bytes) {
            heard.add("gap of " + bytes);
        }
    });

    @Test
    void putsSegmentsIntoTheirOrder() {
        stream.start(100);
        take(103, "def", false);
        take(106, "gh", true);
        take(100, "abc", false);
        assertThat(heard).containsExactly("abc", "def", "gh", "end");
    }

    @Test
    void countsWhatCameTwiceOnce() {
        take(100, "abc", false);
        take(100, "abc", false);
        take(102, "cde", false);
        take(101, "bc", false);
        assertThat(heard).containsExactly("abc", "de");
    }

    @Test
    void prefersTheLongerOfTwoThatWait() {
        stream.start(100);
        take(103, "d", false);
        take(103, "def", false);
        take(100, "abc", false);
        assertThat(heard).containsExactly("abc", "def");
    }

    @Test
    void goesOnBeyondTheLargestNumber() {
        take(-2, "abcd", false);
        take(2, "ef", true);
        assertThat(heard).containsExactly("abcd", "ef", "end");
    }

    @Test
    void tellsOfAGapWhenNothingMoreComes() {
        take(100, "abc", false);
        take(110, "xyz", true);
        stream.finish(Instant.EPOCH);
        assertThat(heard).containsExactly("abc", "gap of 7");
    }

    @Test
    void givesUpOnAGapWhenTooMuchWaits() {
        stream.start(100);
        for (int i = 0; i < 70; i++) {
            stream.take(Instant.EPOCH, 200 + i * 16_384, new byte[16_384], false);
        }
        take(100, "abc", false);
        assertThat(heard).containsExactly("gap of 100");
    }

    @Test
    void takesAKeepAliveForNothingNew() {
        take(100, "abc", false);
        take(102, "c", false);
        take(103, "", true);
        assertThat(heard).containsExactly("abc", "end");
    }

    private void take(int sequence, String text, boolean last) {
        stream.take(Instant.EPOCH, sequence, text.getBytes(StandardCharsets.US_ASCII), last);
    }
}
