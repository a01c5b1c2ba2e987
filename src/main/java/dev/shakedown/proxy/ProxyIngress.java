package dev.shakedown.proxy;

import io.netty.buffer.ByteBuf;
import io.netty.channel.ChannelHandlerContext;
import io.netty.channel.ChannelInboundHandlerAdapter;
import io.netty.util.ReferenceCountUtil;

/** The ingress of a proxy port: the first byte tells whether {@code CONNECT} or SOCKS5 follows. */
final class ProxyIngress extends ChannelInboundHandlerAdapter {

    static final String NAME = "proxy";

    private static final int SOCKS5 = 5;
    private static final int SOCKS4 = 4;
    private static final int TLS_HANDSHAKE = 22;

    private final Connection connection;
    private final Interceptor interceptor;

    ProxyIngress(Connection connection, Interceptor interceptor) {
        this.connection = connection;
        this.interceptor = interceptor;
    }

    @Override
    public void channelRead(ChannelHandlerContext ctx, Object message) {
        if (!(message instanceof ByteBuf bytes)
                || !bytes.isReadable()
                || connection.edge().finishing()) {
            ReferenceCountUtil.release(message);
            return;
        }
        int first = bytes.getUnsignedByte(bytes.readerIndex());
        Tunnel tunnel = new Tunnel(connection, interceptor);
        if (first == SOCKS5) {
            SocksGreeting.install(ctx.pipeline(), tunnel);
        } else if (Character.isUpperCase(first)) {
            ctx.pipeline().addLast(ConnectIngress.NAME, new ConnectIngress(connection, tunnel));
        } else {
            bytes.release();
            connection.refuse(
                    "the proxy port got neither CONNECT nor SOCKS5, but " + describe(first),
                    "set the client to use an HTTP or SOCKS5 proxy, or send TLS to a sandbox, forward or sni listener");
            return;
        }
        ctx.pipeline().remove(this);
        ctx.fireChannelRead(message);
    }

    private static String describe(int first) {
        return switch (first) {
            case SOCKS4 -> "SOCKS4";
            case TLS_HANDSHAKE -> "TLS";
            default -> "a first byte of 0x%02x".formatted(first);
        };
    }
}
