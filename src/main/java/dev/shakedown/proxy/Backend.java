package dev.shakedown.proxy;

import io.netty.channel.ChannelPipeline;
import java.util.List;
import java.util.concurrent.CompletionStage;

/** What stands behind the TLS that the proxy terminates: a real upstream, or the embedded origin. */
public interface Backend {

    /**
     * Gets ready for one connection, whose destination and ClientHello are known by now.
     *
     * @return completes on the connection's event loop when its ALPN is known; fails if the upstream does, after it has
     *     recorded an {@code UpstreamFailed} event
     */
    CompletionStage<Session> open(Connection connection);

    /** One connection's other side, ready to be installed or released. */
    interface Session {

        /** The application protocols that the client may be offered: what the upstream selected, or all that the origin speaks. */
        List<String> alpn();

        /** Adds its handler at the end of the client's pipeline, behind {@code watch}; what is decrypted goes there. */
        void install(ChannelPipeline pipeline);

        /** Closes it if the client's side ended before it was installed. */
        void release();
    }
}
