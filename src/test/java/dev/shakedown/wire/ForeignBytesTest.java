package dev.shakedown.wire;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import org.junit.jupiter.api.Test;

class ForeignBytesTest {

    @Test
    void takesEverythingAndKeepsOnlyTheFirstBytes() {
        ForeignBytes foreign = new ForeignBytes();
        assertThat(foreign.looksLike()).isEmpty();
        ByteBuffer request = ByteBuffer.wrap("OPTIONS * HTTP/1.1".getBytes(StandardCharsets.US_ASCII));
        foreign.feed(request);
        assertThat(request.hasRemaining()).isFalse();
        foreign.feed(ByteBuffer.wrap(new byte[100_000]));
        assertThat(foreign.looksLike()).contains("HTTP request");
    }
}
