package dev.shakedown.engine;

import dev.shakedown.observation.Event;
import io.netty.buffer.ByteBuf;
import io.netty.channel.ChannelDuplexHandler;
import io.netty.channel.ChannelFuture;
import io.netty.channel.ChannelHandlerContext;
import io.netty.channel.ChannelPromise;
import io.netty.channel.PendingWriteQueue;
import io.netty.channel.socket.ChannelInputShutdownEvent;
import io.netty.handler.codec.UnsupportedMessageTypeException;
import io.netty.util.ReferenceCountUtil;
import java.io.IOException;
import java.nio.channels.ClosedChannelException;
import java.util.ArrayList;
import java.util.List;
import org.bouncycastle.tls.TlsFatalAlertReceived;
import org.jspecify.annotations.Nullable;

/**
 * Runs Bouncy Castle's server protocol, which does no I/O of its own, inside a Netty pipeline. Belongs to the connection's
 * event loop.
 */
final class BouncyCastleHandler extends ChannelDuplexHandler implements CloseNotify.Sender {

    private final ScenarioServer server;
    private final ServerProtocol protocol = new ServerProtocol();
    private ChannelHandlerContext context;
    private PendingWriteQueue waiting;
    private boolean established;
    private boolean closeNotifySent;
    private boolean inputShutdown;
    private boolean delivered;

    @SuppressWarnings("NullAway.Init") // context and queue come with handlerAdded, before anything else
    BouncyCastleHandler(ScenarioServer server) {
        this.server = server;
    }

    @Override
    public void handlerAdded(ChannelHandlerContext context) throws IOException {
        this.context = context;
        this.waiting = new PendingWriteQueue(context);
        protocol.accept(server);
    }

    @Override
    public void handlerRemoved(ChannelHandlerContext context) {
        waiting.removeAndFailAll(new ClosedChannelException());
    }

    @Override
    public void channelInactive(ChannelHandlerContext context) {
        waiting.removeAndFailAll(new ClosedChannelException());
        context.fireChannelInactive();
    }

    @Override
    public void channelRead(ChannelHandlerContext context, Object message) {
        ByteBuf records = (ByteBuf) message;
        byte[] bytes = new byte[records.readableBytes()];
        records.readBytes(bytes).release();
        if (protocol.isClosed()) {
            return;
        }
        try {
            protocol.offerInput(bytes);
            send(null);
            deliver();
            if (protocol.isClosed()) {
                shutInput();
            }
        } catch (IOException | RuntimeException e) {
            send(null);
            deliver();
            if (!(e instanceof TlsFatalAlertReceived)) {
                context.fireUserEventTriggered(new Event.TlsFailed(Event.Leg.CLIENT, reason(e)));
            }
            waiting.removeAndFailAll(e);
            context.close();
        }
    }

    @Override
    public void channelReadComplete(ChannelHandlerContext context) {
        // Whoever asked for data gets some, or the handshake that precedes it, however many records that takes.
        if (!context.channel().config().isAutoRead() && !delivered) {
            context.read();
        }
        delivered = false;
        context.fireChannelReadComplete();
    }

    @Override
    public void userEventTriggered(ChannelHandlerContext context, Object event) {
        if (!(event instanceof ChannelInputShutdownEvent)) {
            context.fireUserEventTriggered(event);
            return;
        }
        shutInput();
        if (!established) {
            // A peer that leaves the handshake half done is gone.
            context.close();
        }
    }

    @Override
    public void write(ChannelHandlerContext context, Object message, ChannelPromise promise) {
        if (message instanceof ByteBuf) {
            waiting.add(message, promise);
        } else {
            ReferenceCountUtil.release(message);
            promise.setFailure(new UnsupportedMessageTypeException(message, ByteBuf.class));
        }
    }

    @Override
    public void flush(ChannelHandlerContext context) {
        if (established) {
            encryptWaiting();
        }
        context.flush();
    }

    @Override
    public void close(ChannelHandlerContext context, ChannelPromise promise) {
        if (!context.channel().isActive()) {
            context.close(promise);
            return;
        }
        closeNotify().addListener(sent -> context.close(promise));
    }

    @Override
    public ChannelFuture closeNotify() {
        ChannelPromise promise = context.newPromise();
        if (!established || closeNotifySent || protocol.isClosed()) {
            waiting.removeAndFailAll(new ClosedChannelException());
            context.writeAndFlush(context.alloc().buffer(0), promise);
            return promise;
        }
        encryptWaiting();
        closeNotifySent = true;
        try {
            protocol.sendCloseNotify();
            send(promise);
        } catch (IOException e) {
            promise.setFailure(e);
        }
        return promise;
    }

    private void encryptWaiting() {
        for (Object message = waiting.current(); message != null; message = waiting.current()) {
            ByteBuf plain = ((ByteBuf) message).retain();
            ChannelPromise promise = waiting.remove();
            try {
                encrypt(plain, promise);
            } catch (IOException | RuntimeException e) {
                promise.tryFailure(e);
            } finally {
                plain.release();
            }
        }
    }

    /** Record by record, so that the ciphertext of a large write is never all in memory at once in one piece. */
    private void encrypt(ByteBuf plain, ChannelPromise promise) throws IOException {
        if (closeNotifySent || protocol.isClosed()) {
            throw new ClosedChannelException();
        }
        byte[] record = new byte[Math.min(plain.readableBytes(), protocol.getApplicationDataLimit())];
        do {
            int length = Math.min(record.length, plain.readableBytes());
            plain.readBytes(record, 0, length);
            protocol.writeApplicationData(record, 0, length);
            context.write(output(), plain.isReadable() ? context.newPromise() : promise);
        } while (plain.isReadable());
    }

    /** Sends what the protocol has put out; the promise, if there is one, is done with it. */
    private void send(@Nullable ChannelPromise promise) {
        if (protocol.getAvailableOutputBytes() > 0 || promise != null) {
            context.writeAndFlush(output(), promise == null ? context.newPromise() : promise);
        }
    }

    private ByteBuf output() {
        int length = protocol.getAvailableOutputBytes();
        ByteBuf buffer = context.alloc().ioBuffer(length);
        protocol.readOutput(buffer.internalNioBuffer(0, length), length);
        return buffer.writerIndex(length);
    }

    /** Passes on what the last records brought: first the handshake's end, then data, then what came after the data. */
    private void deliver() {
        List<Event> later = new ArrayList<>();
        for (Event event : server.happened()) {
            if (event instanceof Event.HandshakeCompleted) {
                established = true;
                context.fireUserEventTriggered(event);
            } else {
                later.add(event);
            }
        }
        if (established) {
            flush(context);
        }
        ByteBuf data = input();
        if (data != null) {
            delivered = true;
            context.fireChannelRead(data);
        }
        later.forEach(context::fireUserEventTriggered);
    }

    private @Nullable ByteBuf input() {
        int length = protocol.getAvailableInputBytes();
        if (length == 0) {
            return null;
        }
        ByteBuf buffer = context.alloc().buffer(length);
        protocol.readInput(buffer.internalNioBuffer(0, length), length);
        return buffer.writerIndex(length);
    }

    private static String reason(Exception e) {
        return e.getCause() == null ? e.toString() : e.getMessage() + " (" + e.getCause() + ")";
    }

    /** Once only: a FIN follows a {@code close_notify} as a rule. */
    private void shutInput() {
        if (!inputShutdown) {
            inputShutdown = true;
            context.fireUserEventTriggered(ChannelInputShutdownEvent.INSTANCE);
        }
    }
}
