package dev.shakedown.proxy;

import dev.shakedown.certs.RevocationAnswers;
import io.netty.bootstrap.ServerBootstrap;
import io.netty.channel.Channel;
import io.netty.channel.ChannelFactory;
import io.netty.channel.ChannelFuture;
import io.netty.channel.ChannelInitializer;
import io.netty.channel.EventLoopGroup;
import io.netty.channel.ServerChannel;
import io.netty.channel.group.ChannelGroup;
import io.netty.channel.group.DefaultChannelGroup;
import io.netty.handler.codec.http.HttpObjectAggregator;
import io.netty.handler.codec.http.HttpServerCodec;
import io.netty.handler.codec.http.HttpServerKeepAliveHandler;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.URI;
import java.util.function.Supplier;

/**
 * The web server that forged certificates point to: an OCSP responder, and the CRLs and issuers of the sandbox CA, over
 * plain HTTP on loopback (RFC 5280 section 8 forbids https here, for it could loop).
 */
final class RevocationService implements AutoCloseable {

    /** The longest request that is read, in bytes; an OCSP request takes about a hundred. */
    static final int LONGEST_REQUEST = 16 * 1024;

    private final Channel server;
    private final ChannelGroup connections;

    private RevocationService(Channel server, ChannelGroup connections) {
        this.server = server;
        this.connections = connections;
    }

    /** Hears of every fetch, on the event loop of the fetching connection, which is not the one of the client's. */
    @FunctionalInterface
    interface Listener {

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
     * Binds to a loopback port.
     *
     * @param loops who carries the connections; they must fit the channel factory
     * @param port the port, 0 for any
     * @param answers where answers come from, asked at each request, so that it may be made after the port is known
     * @throws IOException if the port cannot be bound
     */
    static RevocationService bind(
            EventLoopGroup loops,
            ChannelFactory<? extends ServerChannel> channels,
            int port,
            Supplier<RevocationAnswers> answers,
            Listener listener)
            throws IOException {
        ChannelGroup connections = new DefaultChannelGroup(loops.next(), true);
        ChannelFuture bound = new ServerBootstrap()
                .group(loops)
                .channelFactory(channels)
                .childHandler(new ChannelInitializer<>() {
                    @Override
                    protected void initChannel(Channel client) {
                        connections.add(client);
                        client.pipeline()
                                .addLast(
                                        new HttpServerCodec(),
                                        new HttpServerKeepAliveHandler(),
                                        new HttpObjectAggregator(LONGEST_REQUEST, true),
                                        new RevocationServiceHandler(answers, listener));
                    }
                })
                .bind(InetAddress.getLoopbackAddress(), port)
                .awaitUninterruptibly();
        if (!bound.isSuccess()) {
            throw new IOException(
                    "the revocation service cannot listen on port " + port
                            + " of loopback (allowed: a free port, 0 for any)",
                    bound.cause());
        }
        return new RevocationService(bound.channel(), connections);
    }

    /** The address that it listens on. */
    InetSocketAddress address() {
        return (InetSocketAddress) server.localAddress();
    }

    /** What the pointers in certificates begin with, for instance {@code http://127.0.0.1:40123}. */
    URI uri() {
        return URI.create("http://" + UpstreamDial.text(address()));
    }

    /** Stops listening and ends the connections under way. */
    @Override
    public void close() {
        server.close().awaitUninterruptibly();
        connections.close().awaitUninterruptibly();
    }
}
