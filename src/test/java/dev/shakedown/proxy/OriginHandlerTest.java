package dev.shakedown.proxy;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import io.netty.buffer.Unpooled;
import io.netty.channel.embedded.EmbeddedChannel;
import io.netty.handler.codec.DecoderResult;
import io.netty.handler.codec.http.DefaultHttpContent;
import io.netty.handler.codec.http.DefaultHttpRequest;
import io.netty.handler.codec.http.FullHttpResponse;
import io.netty.handler.codec.http.HttpContent;
import io.netty.handler.codec.http.HttpMethod;
import io.netty.handler.codec.http.HttpRequest;
import io.netty.handler.codec.http.HttpResponseStatus;
import io.netty.handler.codec.http.HttpVersion;
import io.netty.handler.codec.http.LastHttpContent;
import org.junit.jupiter.api.Test;

class OriginHandlerTest {

    private final EmbeddedChannel channel =
            new EmbeddedChannel(new OriginHandler(new Answer(HttpResponseStatus.OK, "hello", Answer.Framing.KEPT)));

    @Test
    void answersWhenTheWholeRequestHasCome() {
        HttpContent part = new DefaultHttpContent(Unpooled.wrappedBuffer(new byte[100]));
        channel.writeInbound(request(HttpMethod.POST), part);
        assertThat(channel.outboundMessages()).isEmpty();
        assertThat(part.refCnt()).isZero();
        channel.writeInbound(LastHttpContent.EMPTY_LAST_CONTENT);
        FullHttpResponse response = channel.readOutbound();
        assertThat(response.status()).isEqualTo(HttpResponseStatus.OK);
        assertThat(response.content().toString(UTF_8)).isEqualTo("hello");
        assertThat(response.headers().getInt("content-length")).isEqualTo(5);
        response.release();
    }

    @Test
    void tellsHeadTheLengthAlone() {
        channel.writeInbound(request(HttpMethod.HEAD), LastHttpContent.EMPTY_LAST_CONTENT);
        FullHttpResponse response = channel.readOutbound();
        assertThat(response.content().readableBytes()).isZero();
        assertThat(response.headers().getInt("content-length")).isEqualTo(5);
        response.release();
    }

    @Test
    void tellsWhetherTheConnectionEnds() {
        assertThat(response(Answer.Framing.KEPT).headers().names()).containsExactly("content-type", "content-length");
        assertThat(response(Answer.Framing.LAST).headers().names())
                .containsExactly("content-type", "connection", "content-length");
        assertThat(response(Answer.Framing.UNTIL_CLOSE).headers().names())
                .containsExactly("content-type", "connection");
    }

    @Test
    void refusesOnceAndThenNothingMore() {
        HttpRequest broken = request(HttpMethod.GET);
        broken.setDecoderResult(DecoderResult.failure(new IllegalArgumentException("no version")));
        channel.writeInbound(broken, LastHttpContent.EMPTY_LAST_CONTENT);
        FullHttpResponse response = channel.readOutbound();
        assertThat(response.status()).isEqualTo(HttpResponseStatus.BAD_REQUEST);
        assertThat(response.content().toString(UTF_8)).isEqualTo("this is not HTTP: no version\n");
        assertThat(channel.outboundMessages()).isEmpty();
        response.release();
    }

    private static FullHttpResponse response(Answer.Framing framing) {
        EmbeddedChannel one =
                new EmbeddedChannel(new OriginHandler(new Answer(HttpResponseStatus.OK, "hello", framing)));
        one.writeInbound(request(HttpMethod.GET), LastHttpContent.EMPTY_LAST_CONTENT);
        FullHttpResponse response = one.readOutbound();
        response.release();
        return response;
    }

    private static HttpRequest request(HttpMethod method) {
        return new DefaultHttpRequest(HttpVersion.HTTP_1_1, method, "/");
    }
}
