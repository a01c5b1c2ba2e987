package dev.shakedown.proxy;

import io.netty.channel.ChannelHandlerContext;
import io.netty.channel.ChannelPipeline;
import io.netty.channel.SimpleChannelInboundHandler;
import io.netty.handler.codec.socksx.v5.DefaultSocks5PasswordAuthResponse;
import io.netty.handler.codec.socksx.v5.Socks5CommandRequestDecoder;
import io.netty.handler.codec.socksx.v5.Socks5PasswordAuthRequest;
import io.netty.handler.codec.socksx.v5.Socks5PasswordAuthStatus;
import org.jspecify.annotations.Nullable;

/** The second step of SOCKS5, if the client takes it (RFC 1929): its user name is the id of a scenario. */
final class SocksPassword extends SimpleChannelInboundHandler<Socks5PasswordAuthRequest> {

    private final Tunnel tunnel;

    SocksPassword(Tunnel tunnel) {
        this.tunnel = tunnel;
    }

    @Override
    protected void channelRead0(ChannelHandlerContext ctx, Socks5PasswordAuthRequest request) {
        if (request.decoderResult().isFailure()) {
            tunnel.refuse("the SOCKS5 user name does not parse");
            return;
        }
        try {
            String user = user(request);
            ctx.writeAndFlush(new DefaultSocks5PasswordAuthResponse(Socks5PasswordAuthStatus.SUCCESS));
            ChannelPipeline pipeline = ctx.pipeline();
            pipeline.replace(this, SocksGreeting.STEP, new SocksCommand(tunnel, user));
            pipeline.replace(SocksGreeting.DECODER, SocksGreeting.DECODER, new Socks5CommandRequestDecoder());
        } catch (PlanRefusedException e) {
            ctx.writeAndFlush(new DefaultSocks5PasswordAuthResponse(Socks5PasswordAuthStatus.FAILURE))
                    .addListener(sent -> tunnel.refuse(e));
        }
    }

    /**
     * The user name, if it is a scenario's. The JDK offers to give a user name whether it was told one or not, and then
     * gives that of its operating-system account without a password: that is no wish for a scenario.
     */
    private @Nullable String user(Socks5PasswordAuthRequest request) {
        String user = request.username();
        try {
            tunnel.check(user);
            return user;
        } catch (PlanRefusedException e) {
            if (request.password().isEmpty() && user.equals(System.getProperty("user.name"))) {
                return null;
            }
            throw e;
        }
    }
}
