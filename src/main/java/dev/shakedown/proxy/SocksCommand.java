package dev.shakedown.proxy;

import io.netty.channel.ChannelHandlerContext;
import io.netty.channel.ChannelPipeline;
import io.netty.channel.SimpleChannelInboundHandler;
import io.netty.handler.codec.socksx.v5.DefaultSocks5CommandResponse;
import io.netty.handler.codec.socksx.v5.Socks5AddressType;
import io.netty.handler.codec.socksx.v5.Socks5CommandRequest;
import io.netty.handler.codec.socksx.v5.Socks5CommandStatus;
import io.netty.handler.codec.socksx.v5.Socks5CommandType;
import org.jspecify.annotations.Nullable;

/** The last step of SOCKS5 (RFC 1928 section 4): learns the destination, opens the tunnel, and leaves. */
final class SocksCommand extends SimpleChannelInboundHandler<Socks5CommandRequest> {

    private final Tunnel tunnel;
    private final @Nullable String user;

    SocksCommand(Tunnel tunnel, @Nullable String user) {
        this.tunnel = tunnel;
        this.user = user;
    }

    @Override
    protected void channelRead0(ChannelHandlerContext ctx, Socks5CommandRequest request) {
        if (request.decoderResult().isFailure() || request.dstPort() == 0) {
            answer(ctx, Socks5CommandStatus.FAILURE, "the SOCKS5 request does not parse");
        } else if (!request.type().equals(Socks5CommandType.CONNECT)) {
            answer(ctx, Socks5CommandStatus.COMMAND_UNSUPPORTED, "SOCKS5 " + request.type() + " (allowed: CONNECT)");
        } else {
            connect(ctx, new Destination(request.dstAddr(), request.dstPort()));
        }
    }

    private void connect(ChannelHandlerContext ctx, Destination destination) {
        try {
            tunnel.choose(destination, user, "socks5");
        } catch (PlanRefusedException e) {
            ctx.writeAndFlush(response(Socks5CommandStatus.FORBIDDEN)).addListener(sent -> tunnel.refuse(e));
            return;
        }
        ctx.writeAndFlush(response(Socks5CommandStatus.SUCCESS));
        tunnel.open();
        ChannelPipeline pipeline = ctx.pipeline();
        pipeline.remove(SocksGreeting.ENCODER);
        pipeline.remove(SocksGreeting.DECODER);
        pipeline.remove(this);
    }

    private void answer(ChannelHandlerContext ctx, Socks5CommandStatus status, String problem) {
        ctx.writeAndFlush(response(status)).addListener(sent -> tunnel.refuse(problem));
    }

    private static DefaultSocks5CommandResponse response(Socks5CommandStatus status) {
        return new DefaultSocks5CommandResponse(status, Socks5AddressType.IPv4, "0.0.0.0", 0);
    }
}
