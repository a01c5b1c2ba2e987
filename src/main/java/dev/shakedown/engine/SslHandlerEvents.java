package dev.shakedown.engine;

import dev.shakedown.observation.Event;
import dev.shakedown.scenario.EngineName;
import dev.shakedown.wire.Alert;
import dev.shakedown.wire.NamedGroup;
import io.netty.channel.ChannelHandlerContext;
import io.netty.channel.ChannelInboundHandlerAdapter;
import io.netty.channel.socket.ChannelInputShutdownEvent;
import io.netty.handler.codec.DecoderException;
import io.netty.handler.ssl.OpenSslSession;
import io.netty.handler.ssl.SslCloseCompletionEvent;
import io.netty.handler.ssl.SslHandler;
import io.netty.handler.ssl.SslHandshakeCompletionEvent;
import java.util.List;
import javax.net.ssl.SSLException;
import org.jspecify.annotations.Nullable;

/**
 * Stands behind BoringSSL's handler and turns what it says of itself into events. Belongs to the connection's event loop.
 */
final class SslHandlerEvents extends ChannelInboundHandlerAdapter {

    private final Event.Leg leg;
    private final Translation translation;
    private boolean completed;
    private boolean failed;
    private boolean inputShutdown;

    SslHandlerEvents(Event.Leg leg, Translation translation) {
        this.leg = leg;
        this.translation = translation;
    }

    @Override
    public void userEventTriggered(ChannelHandlerContext context, Object event) {
        if (event instanceof SslHandshakeCompletionEvent completion) {
            if (completion.isSuccess()) {
                complete(context);
            } else {
                fail(context, completion.cause());
            }
        } else if (event instanceof SslCloseCompletionEvent close) {
            if (close.isSuccess()) {
                context.fireUserEventTriggered(new Event.AlertReceived(leg, Alert.GOODBYE, completed));
                shutInput(context);
            }
        } else if (event instanceof ChannelInputShutdownEvent) {
            shutInput(context);
        } else {
            context.fireUserEventTriggered(event);
        }
    }

    @Override
    public void exceptionCaught(ChannelHandlerContext context, Throwable cause) {
        if (cause instanceof SSLException || cause instanceof DecoderException) {
            fail(context, cause);
        } else {
            context.fireExceptionCaught(cause);
        }
    }

    private void complete(ChannelHandlerContext context) {
        completed = true;
        SslHandler handler = context.pipeline().get(SslHandler.class);
        OpenSslSession session = (OpenSslSession) handler.engine().getSession();
        translation.completed(session).forEach(context::fireUserEventTriggered);
        context.fireUserEventTriggered(new Event.HandshakeCompleted(
                leg,
                session.getProtocol(),
                session.getCipherSuite(),
                group(session.getNamedGroup()),
                handler.applicationProtocol(),
                Engines.label(EngineName.BORINGSSL)));
    }

    private void fail(ChannelHandlerContext context, Throwable cause) {
        if (!failed) {
            failed = true;
            boolean open = context.channel().isActive();
            translation.failed(cause, open).forEach(context::fireUserEventTriggered);
        }
    }

    /** Once only: a FIN follows a {@code close_notify} as a rule. A peer that leaves the handshake half done is gone. */
    private void shutInput(ChannelHandlerContext context) {
        if (!completed) {
            context.close();
        }
        if (!inputShutdown) {
            inputShutdown = true;
            context.fireUserEventTriggered(ChannelInputShutdownEvent.INSTANCE);
        }
    }

    private static @Nullable String group(@Nullable String name) {
        return name == null
                ? null
                : BoringSslGroups.group(name).map(NamedGroup::name).orElse(name);
    }

    /** What success and failure mean on one leg. */
    interface Translation {

        /** What happened before the completion itself, which is recorded after it. */
        List<Event> completed(OpenSslSession session);

        /**
         * What happened.
         *
         * @param cause what BoringSSL or its handler says
         * @param open false if the connection was gone before, which is not TLS's to report
         */
        List<Event> failed(Throwable cause, boolean open);
    }
}
