package dev.shakedown.proxy;

import dev.shakedown.certs.RevocationAnswers;
import io.netty.bootstrap.ServerBootstrap;
import io.netty.buffer.PooledByteBufAllocator;
import io.netty.channel.Channel;
import io.netty.channel.ChannelFuture;
import io.netty.channel.ChannelInitializer;
import io.netty.channel.ChannelOption;
import io.netty.channel.EventLoopGroup;
import io.netty.channel.MultiThreadIoEventLoopGroup;
import io.netty.channel.nio.NioIoHandler;
import io.netty.channel.socket.nio.NioServerSocketChannel;
import io.netty.handler.codec.http.HttpObjectAggregator;
import io.netty.handler.codec.http.HttpServerCodec;
import io.netty.handler.codec.http.HttpServerKeepAliveHandler;
import io.netty.util.NetUtil;
import io.netty.util.concurrent.DefaultThreadFactory;
import java.io.IOException;
import java.net.InetSocketAddress;
import java.net.URI;
import java.util.concurrent.TimeUnit;
import java.util.function.Supplier;

/**
 * The web server that forged certificates point to: an OCSP responder, and the CRLs and issuers of the sandbox CA, over
 * plain HTTP on loopback (RFC 5280 section 8 forbids https here, for it could loop).
 */
public final class RevocationService implements AutoCloseable {

    /** The longest request that is read, in bytes; an OCSP request takes about a hundred. */
    static final int LONGEST_REQUEST = 16 * 1024;

    private final EventLoopGroup loop;
    private final Channel server;

    private RevocationService(EventLoopGroup loop, Channel server) {
        this.loop = loop;
        this.server = server;
    }

    /** Hears of every fetch, on the event loop of the fetching connection, which is not the one of the client's. */
    @FunctionalInterface
    public interface Listener {

        /**
         * Somebody was given an answer.
         *
         * @param credentialId the credential that was asked about, or empty if the request does not tell
         * @param kind {@code ocsp}, {@code crl} or {@code aia}
         * @param answer what was said, in one word, for instance {@code revoked}
         */
        void fetched(String credentialId, String kind, String answer);
    }

    /**
     * Starts it on a loopback port, with a thread of its own.
     *
     * @param port the port, 0 for any
     * @param answers where answers come from, asked at each request, for they can only be made when the port is known
     * @throws IOException if the port cannot be bound
     */
    public static RevocationService start(int port, Supplier<RevocationAnswers> answers, Listener listener)
            throws IOException {
        EventLoopGroup loop = new MultiThreadIoEventLoopGroup(
                1, new DefaultThreadFactory("shakedown-revocation", true), NioIoHandler.newFactory());
        ChannelFuture bound = new ServerBootstrap()
                .group(loop)
                .channel(NioServerSocketChannel.class)
                .childOption(ChannelOption.ALLOCATOR, PooledByteBufAllocator.DEFAULT)
                .childHandler(new ChannelInitializer<>() {
                    @Override
                    protected void initChannel(Channel client) {
                        client.pipeline()
                                .addLast(
                                        new HttpServerCodec(),
                                        new HttpServerKeepAliveHandler(),
                                        new HttpObjectAggregator(LONGEST_REQUEST, true),
                                        new RevocationServiceHandler(answers, listener));
                    }
                })
                .bind(NetUtil.LOCALHOST4, port)
                .awaitUninterruptibly();
        RevocationService service = new RevocationService(loop, bound.channel());
        if (!bound.isSuccess()) {
            service.close();
            throw new IOException(
                    "the revocation service cannot listen on 127.0.0.1:" + port + " (allowed: a free port, 0 for any)",
                    bound.cause());
        }
        return service;
    }

    /** The address that it listens on. */
    public InetSocketAddress address() {
        return (InetSocketAddress) server.localAddress();
    }

    /** What the pointers in certificates begin with, for instance {@code http://127.0.0.1:40123}. */
    public URI uri() {
        return URI.create("http://" + UpstreamDial.text(address()));
    }

    /** Stops listening, ends the connections under way, and frees its thread. */
    @Override
    public void close() {
        server.close().awaitUninterruptibly();
        loop.shutdownGracefully(0, 1, TimeUnit.SECONDS).awaitUninterruptibly();
    }
}
