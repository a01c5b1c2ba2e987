package dev.shakedown.proxy;

import dev.shakedown.capture.ConversationRecorder;
import dev.shakedown.capture.Sender;
import dev.shakedown.observation.Event.Leg;
import io.netty.buffer.ByteBuf;
import io.netty.buffer.ByteBufUtil;
import io.netty.channel.ChannelDuplexHandler;
import io.netty.channel.ChannelHandlerContext;
import io.netty.channel.ChannelPromise;
import io.netty.channel.socket.ChannelInputShutdownEvent;
import io.netty.channel.socket.ChannelOutputShutdownEvent;
import io.netty.channel.socket.SocketChannelConfig;
import java.io.IOException;
import java.net.InetSocketAddress;
import org.jspecify.annotations.Nullable;

/**
 * Stands at the socket of one leg and writes down all that passes, for a capture: installed only where one is wanted.
 * Belongs to the event loop of its channel.
 */
final class Recording extends ChannelDuplexHandler {

    static final String NAME = "capture";

    private final Evidence evidence;
    private final Sender peer;
    private final Leg leg;
    private @Nullable ConversationRecorder recorder;
    private boolean selfEnded;
    private boolean over;

    /** Writes of which it is not known yet whether they succeed. */
    private int unsettled;

    /** What is to be written down after them, or null. */
    private @Nullable Runnable end;

    Recording(Evidence evidence, Leg leg) {
        this.evidence = evidence;
        this.leg = leg;
        this.peer = leg == Leg.CLIENT ? Sender.CLIENT : Sender.SERVER;
    }

    @Override
    public void channelActive(ChannelHandlerContext ctx) {
        InetSocketAddress self = (InetSocketAddress) ctx.channel().localAddress();
        InetSocketAddress other = (InetSocketAddress) ctx.channel().remoteAddress();
        recorder = peer == Sender.CLIENT ? evidence.begin(leg, other, self) : evidence.begin(leg, self, other);
        ctx.fireChannelActive();
    }

    @Override
    public void channelRead(ChannelHandlerContext ctx, Object message) {
        if (recorder != null && !recorder.cut() && message instanceof ByteBuf bytes) {
            recorder.bytes(evidence.now(), peer, ByteBufUtil.getBytes(bytes));
        }
        ctx.fireChannelRead(message);
    }

    /** What cannot be sent any more was never said, so that it is written down when it has been sent. */
    @Override
    public void write(ChannelHandlerContext ctx, Object message, ChannelPromise promise) {
        if (recorder == null || recorder.cut() || !(message instanceof ByteBuf bytes) || !bytes.isReadable()) {
            ctx.write(message, promise);
            return;
        }
        ConversationRecorder begun = recorder;
        byte[] copy = ByteBufUtil.getBytes(bytes);
        unsettled++;
        ctx.write(message, promise.unvoid()).addListener(sent -> {
            if (sent.isSuccess()) {
                begun.bytes(evidence.now(), peer.peer(), copy);
            }
            unsettled--;
            writeDownEnd();
        });
    }

    @Override
    public void userEventTriggered(ChannelHandlerContext ctx, Object event) {
        if (event instanceof ChannelInputShutdownEvent && recorder != null && !over) {
            recorder.fin(evidence.now(), peer);
        } else if (event instanceof ChannelOutputShutdownEvent) {
            selfEnds(false);
        }
        ctx.fireUserEventTriggered(event);
    }

    @Override
    public void exceptionCaught(ChannelHandlerContext ctx, Throwable cause) {
        if (cause instanceof IOException && recorder != null && !over) {
            over = true;
            recorder.reset(evidence.now(), peer);
        }
        ctx.fireExceptionCaught(cause);
    }

    @Override
    public void close(ChannelHandlerContext ctx, ChannelPromise promise) {
        // Netty's way to send RST in place of FIN.
        selfEnds(ctx.channel().config() instanceof SocketChannelConfig config && config.getSoLinger() == 0);
        ctx.close(promise);
    }

    /** A channel that became inactive without anything before it was closed behind this handler's back, by us. */
    @Override
    public void channelInactive(ChannelHandlerContext ctx) {
        selfEnds(false);
        unsettled = 0;
        writeDownEnd();
        ctx.fireChannelInactive();
    }

    private void selfEnds(boolean reset) {
        if (recorder == null || over || (selfEnded && !reset)) {
            return;
        }
        selfEnded = true;
        over |= reset;
        ConversationRecorder begun = recorder;
        end = reset ? () -> begun.reset(evidence.now(), peer.peer()) : () -> begun.fin(evidence.now(), peer.peer());
        writeDownEnd();
    }

    /** Netty may tell of a write that succeeded only after the close that follows it. */
    private void writeDownEnd() {
        if (end != null && unsettled <= 0) {
            end.run();
            end = null;
        }
    }
}
