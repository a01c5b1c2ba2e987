package dev.shakedown.proxy;

import dev.shakedown.decrypt.Secret;
import dev.shakedown.engine.UpstreamTls;
import io.netty.channel.ChannelPipeline;
import java.util.function.Consumer;

/**
 * Takes the client's part of TLS with an upstream. Its handlers decrypt inward and encrypt outward, fire an
 * {@link dev.shakedown.observation.Event} as a user event for what happens (HandshakeCompleted, UpstreamVerified,
 * UpstreamFailed, TlsFailed, alerts, all of {@code Leg.UPSTREAM}), set no timer, and send {@code close_notify} before a
 * close.
 */
@FunctionalInterface
public interface UpstreamTlsClient {

    /** BoringSSL, with the trust that it was made for. */
    static UpstreamTlsClient of(UpstreamTls tls) {
        return (pipeline, target, secrets) ->
                tls.install(pipeline, target.name(), target.address().port(), target.alpn(), target.sni(), secrets);
    }

    /**
     * Adds its handlers at the end of the pipeline of a channel that is not connected yet.
     *
     * @param secrets told the connection's secrets as they come into being
     */
    void install(ChannelPipeline pipeline, UpstreamTarget target, Consumer<Secret> secrets);
}
