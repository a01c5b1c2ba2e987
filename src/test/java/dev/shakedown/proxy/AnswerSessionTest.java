package dev.shakedown.proxy;

import static org.assertj.core.api.Assertions.assertThat;

import io.netty.channel.embedded.EmbeddedChannel;
import io.netty.handler.codec.http.HttpResponseStatus;
import java.util.List;
import org.junit.jupiter.api.Test;

class AnswerSessionTest {

    @Test
    void asksForItsAnswerOnlyWhenItIsInstalled() {
        Answer answer = new Answer(HttpResponseStatus.OK, "hello", Answer.Framing.KEPT);
        int[] asked = new int[1];
        Backend.Session session = new AnswerSession(List.of("http/1.1"), () -> {
            asked[0]++;
            return answer;
        });
        assertThat(asked[0]).isZero();
        EmbeddedChannel channel = new EmbeddedChannel();
        session.install(channel.pipeline());
        assertThat(asked[0]).isEqualTo(1);
        assertThat(channel.pipeline().names()).startsWith(OriginProtocol.NAME, OriginEnd.NAME);
        channel.finishAndReleaseAll();
    }
}
