package dev.shakedown.proxy;

import io.netty.channel.ChannelPipeline;
import io.netty.handler.ssl.ApplicationProtocolNames;
import java.util.List;
import java.util.Objects;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionStage;

/** The embedded origin: a small web server inside the proxy, so that a client can be tested with no upstream at all. */
public final class OriginBackend implements Backend {

    /** What it speaks, in its order of preference. */
    static final List<String> PROTOCOLS = List.of(ApplicationProtocolNames.HTTP_2, ApplicationProtocolNames.HTTP_1_1);

    @Override
    public CompletionStage<Session> open(Connection connection) {
        return CompletableFuture.completedFuture(new OriginSession(connection));
    }

    private record OriginSession(Connection connection) implements Session {

        @Override
        public List<String> alpn() {
            return PROTOCOLS;
        }

        @Override
        public void install(ChannelPipeline pipeline) {
            Plan plan = Objects.requireNonNull(connection.plan(), "the plan is made before the session is installed");
            pipeline.addLast(OriginProtocol.NAME, new OriginProtocol(Answer.of(plan.scenario())));
            pipeline.addLast(OriginEnd.NAME, new OriginEnd());
        }

        @Override
        public void release() {
            // There is nothing behind it to close.
        }
    }
}
