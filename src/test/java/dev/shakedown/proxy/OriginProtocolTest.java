package dev.shakedown.proxy;

import static java.nio.charset.StandardCharsets.US_ASCII;
import static org.assertj.core.api.Assertions.assertThat;

import io.netty.buffer.Unpooled;
import io.netty.channel.embedded.EmbeddedChannel;
import io.netty.handler.codec.http.HttpResponseStatus;
import io.netty.handler.codec.http.HttpServerCodec;
import io.netty.handler.codec.http2.Http2FrameCodec;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

class OriginProtocolTest {

    private static final String PREFACE = "PRI * HTTP/2.0\r\n\r\nSM\r\n\r\n";

    private final EmbeddedChannel channel = new EmbeddedChannel();

    OriginProtocolTest() {
        channel.pipeline().addLast(new OriginProtocol(new Answer(HttpResponseStatus.OK, "hello", Answer.Framing.KEPT)));
        channel.pipeline().addLast(OriginEnd.NAME, new OriginEnd());
    }

    @AfterEach
    void close() {
        channel.finishAndReleaseAll();
    }

    @Test
    void knowsHttp2ByItsPrefaceByteByByte() {
        for (int i = 0; i < PREFACE.length(); i++) {
            assertThat(channel.pipeline().get(Http2FrameCodec.class)).isNull();
            read(PREFACE.substring(i, i + 1));
        }
        assertThat(channel.pipeline().get(Http2FrameCodec.class)).isNotNull();
        assertThat(channel.pipeline().get(OriginProtocol.class)).isNull();
    }

    @Test
    void takesEverythingElseForHttp1() {
        read("PRI");
        assertThat(channel.pipeline().get(HttpServerCodec.class)).isNull();
        read("NT / HTTP/1.1\r\n\r\n");
        assertThat(channel.pipeline().get(HttpServerCodec.class)).isNotNull();
        assertThat(channel.pipeline().get(OriginProtocol.class)).isNull();
    }

    private void read(String text) {
        channel.writeInbound(Unpooled.copiedBuffer(text, US_ASCII));
    }
}
