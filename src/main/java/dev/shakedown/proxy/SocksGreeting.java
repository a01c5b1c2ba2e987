package dev.shakedown.proxy;

import io.netty.channel.ChannelHandlerContext;
import io.netty.channel.ChannelPipeline;
import io.netty.channel.SimpleChannelInboundHandler;
import io.netty.handler.codec.socksx.v5.DefaultSocks5InitialResponse;
import io.netty.handler.codec.socksx.v5.Socks5AuthMethod;
import io.netty.handler.codec.socksx.v5.Socks5CommandRequestDecoder;
import io.netty.handler.codec.socksx.v5.Socks5InitialRequest;
import io.netty.handler.codec.socksx.v5.Socks5InitialRequestDecoder;
import io.netty.handler.codec.socksx.v5.Socks5PasswordAuthRequestDecoder;
import io.netty.handler.codec.socksx.v5.Socks5ServerEncoder;

/**
 * The first step of SOCKS5 (RFC 1928 section 3): agrees on how the client says who it is. A client that is ready to give
 * a user name is asked for it, for that is the id of a scenario.
 */
final class SocksGreeting extends SimpleChannelInboundHandler<Socks5InitialRequest> {

    /** The name of the handler of the step that is under way. */
    static final String STEP = "socks";

    static final String DECODER = "socks-decoder";
    static final String ENCODER = "socks-encoder";

    private final Tunnel tunnel;

    private SocksGreeting(Tunnel tunnel) {
        this.tunnel = tunnel;
    }

    /** Adds the first step at the end of a pipeline. */
    static void install(ChannelPipeline pipeline, Tunnel tunnel) {
        pipeline.addLast(ENCODER, Socks5ServerEncoder.DEFAULT)
                .addLast(DECODER, new Socks5InitialRequestDecoder())
                .addLast(STEP, new SocksGreeting(tunnel));
    }

    @Override
    protected void channelRead0(ChannelHandlerContext ctx, Socks5InitialRequest greeting) {
        ChannelPipeline pipeline = ctx.pipeline();
        if (greeting.decoderResult().isFailure()) {
            tunnel.refuse("the SOCKS5 greeting does not parse");
        } else if (greeting.authMethods().contains(Socks5AuthMethod.PASSWORD)) {
            ctx.writeAndFlush(new DefaultSocks5InitialResponse(Socks5AuthMethod.PASSWORD));
            pipeline.replace(this, STEP, new SocksPassword(tunnel));
            pipeline.replace(DECODER, DECODER, new Socks5PasswordAuthRequestDecoder());
        } else if (greeting.authMethods().contains(Socks5AuthMethod.NO_AUTH)) {
            ctx.writeAndFlush(new DefaultSocks5InitialResponse(Socks5AuthMethod.NO_AUTH));
            pipeline.replace(this, STEP, new SocksCommand(tunnel, null));
            pipeline.replace(DECODER, DECODER, new Socks5CommandRequestDecoder());
        } else {
            ctx.writeAndFlush(new DefaultSocks5InitialResponse(Socks5AuthMethod.UNACCEPTED))
                    .addListener(
                            sent -> tunnel.refuse("the SOCKS5 client offers neither a user name nor to go without: "
                                    + greeting.authMethods()));
        }
    }
}
