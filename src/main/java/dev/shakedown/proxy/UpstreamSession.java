package dev.shakedown.proxy;

import io.netty.channel.Channel;
import io.netty.channel.ChannelPipeline;
import java.util.List;

/** A finished TLS handshake with an upstream, waiting for the client's. Belongs to the event loop of both. */
record UpstreamSession(Connection connection, Channel upstream, List<String> alpn) implements Backend.Session {

    @Override
    public void install(ChannelPipeline client) {
        Relay.install(connection, client, upstream);
        if (upstream.isActive()) {
            upstream.pipeline().remove(UpstreamHandshake.NAME);
        }
    }

    @Override
    public void release() {
        upstream.close();
    }
}
