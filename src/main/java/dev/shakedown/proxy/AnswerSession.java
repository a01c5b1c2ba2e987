package dev.shakedown.proxy;

import io.netty.channel.ChannelPipeline;
import java.util.List;
import java.util.function.Supplier;

/**
 * A session with nothing behind it: the proxy itself answers every request.
 *
 * @param alpn what the client may be offered, in order of preference
 * @param answer asked once, when the plan is made
 */
record AnswerSession(List<String> alpn, Supplier<Answer> answer) implements Backend.Session {

    @Override
    public void install(ChannelPipeline pipeline) {
        pipeline.addLast(OriginProtocol.NAME, new OriginProtocol(answer.get()));
        pipeline.addLast(OriginEnd.NAME, new OriginEnd());
    }

    @Override
    public void release() {
        // There is nothing behind it to close.
    }
}
