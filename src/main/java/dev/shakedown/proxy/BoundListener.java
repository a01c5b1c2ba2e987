package dev.shakedown.proxy;

import dev.shakedown.observation.Interception;
import io.netty.bootstrap.ServerBootstrap;
import io.netty.buffer.PooledByteBufAllocator;
import io.netty.channel.Channel;
import io.netty.channel.ChannelFuture;
import io.netty.channel.ChannelOption;
import io.netty.channel.EventLoopGroup;
import io.netty.channel.socket.nio.NioServerSocketChannel;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.NetworkInterface;
import java.net.SocketException;
import java.util.List;
import java.util.concurrent.CompletionStage;
import java.util.function.Consumer;

/** One port on which connections are accepted, each with the specification that holds at that moment. */
final class BoundListener implements ProxyServer.Listener {

    private final Acceptor acceptor;
    private final Channel channel;
    private final Consumer<BoundListener> closed;

    private BoundListener(Acceptor acceptor, Channel channel, Consumer<BoundListener> closed) {
        this.acceptor = acceptor;
        this.channel = channel;
        this.closed = closed;
    }

    /**
     * Binds a port.
     *
     * @param acceptor takes the connections
     * @param closed is told when the listener has stopped
     * @throws IOException if the port cannot be bound, with the remedy
     */
    static BoundListener bind(EventLoopGroup loops, Acceptor acceptor, Consumer<BoundListener> closed)
            throws IOException {
        ListenerSpec spec = acceptor.spec();
        ChannelFuture bound = new ServerBootstrap()
                .group(loops)
                .channel(NioServerSocketChannel.class)
                .option(ChannelOption.ALLOCATOR, PooledByteBufAllocator.DEFAULT)
                .option(ChannelOption.SO_BACKLOG, 1024)
                .childOption(ChannelOption.ALLOCATOR, PooledByteBufAllocator.DEFAULT)
                .childOption(ChannelOption.TCP_NODELAY, true)
                .childOption(ChannelOption.ALLOW_HALF_CLOSURE, true)
                .childOption(ChannelOption.AUTO_CLOSE, false)
                .childHandler(acceptor)
                .bind(new InetSocketAddress(spec.host(), spec.port()))
                .awaitUninterruptibly();
        if (!bound.isSuccess()) {
            throw cannotListen(spec, bound.cause());
        }
        return new BoundListener(acceptor, bound.channel(), closed);
    }

    @Override
    public ListenerSpec spec() {
        return acceptor.spec();
    }

    @Override
    public InetSocketAddress address() {
        return (InetSocketAddress) channel.localAddress();
    }

    @Override
    public void scenario(String id) {
        acceptor.scenario(id);
    }

    @Override
    public CompletionStage<List<Interception>> underWay() {
        return acceptor.docket().all();
    }

    @Override
    public void close() {
        channel.close().awaitUninterruptibly();
        closed.accept(this);
    }

    /** True if connections to an address arrive here. */
    boolean answersAt(InetSocketAddress address) {
        InetAddress own = address().getAddress();
        InetAddress other = address.getAddress();
        return address.getPort() == address().getPort()
                && other != null
                && (other.equals(own) || other.isAnyLocalAddress() || (own.isAnyLocalAddress() && isLocal(other)));
    }

    private static boolean isLocal(InetAddress address) {
        try {
            return address.isLoopbackAddress() || NetworkInterface.getByInetAddress(address) != null;
        } catch (SocketException e) {
            return true; // better not to dial than to dial ourselves
        }
    }

    private static IOException cannotListen(ListenerSpec spec, Throwable cause) {
        return new IOException(
                "listener '" + spec.name() + "' cannot listen on " + new Destination(spec.host(), spec.port()) + ": "
                        + cause.getMessage()
                        + " (stop what is there, or choose another address; port 0 takes any that is free)",
                cause);
    }
}
