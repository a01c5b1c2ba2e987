package dev.shakedown.proxy;

import io.netty.channel.ChannelHandlerContext;
import io.netty.channel.ChannelInboundHandlerAdapter;

/** The ingress where TLS begins with the first byte: nothing is to be learned before the ClientHello. */
final class DirectIngress extends ChannelInboundHandlerAdapter {

    static final String NAME = "direct";

    private final Connection connection;
    private final Interceptor interceptor;

    DirectIngress(Connection connection, Interceptor interceptor) {
        this.connection = connection;
        this.interceptor = interceptor;
    }

    @Override
    public void channelActive(ChannelHandlerContext ctx) {
        ctx.pipeline().remove(this);
        try {
            interceptor.choose(connection);
            interceptor.intercept(connection);
            ctx.fireChannelActive();
        } catch (PlanRefusedException e) {
            connection.refuse(e.reason(), e.remedy());
        }
    }
}
