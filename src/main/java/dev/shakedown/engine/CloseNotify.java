package dev.shakedown.engine;

import io.netty.channel.ChannelFuture;
import io.netty.channel.ChannelHandler;
import io.netty.channel.ChannelPipeline;
import io.netty.handler.ssl.SslHandler;

/**
 * Ends one direction of a TLS connection: after what has been written goes {@code close_notify}, and the connection stays
 * open for what the peer still sends (RFC 9846 section 6.1).
 */
public final class CloseNotify {

    private CloseNotify() {}

    /**
     * Sends it on the connection of a pipeline into which an engine has been installed.
     *
     * @return done when it has been written; a later close of the channel sends no second one
     */
    public static ChannelFuture send(ChannelPipeline pipeline) {
        ChannelHandler handler = pipeline.get(Engine.HANDLER);
        if (handler instanceof SslHandler ssl) {
            return ssl.closeOutbound();
        }
        if (handler instanceof Sender sender) {
            return sender.closeNotify();
        }
        throw new IllegalArgumentException("no engine has been installed into " + pipeline.names());
    }

    /** A handler that can send it. */
    interface Sender {
        ChannelFuture closeNotify();
    }
}
