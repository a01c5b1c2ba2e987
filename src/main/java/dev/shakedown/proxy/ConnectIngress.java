package dev.shakedown.proxy;

import io.netty.buffer.ByteBuf;
import io.netty.buffer.Unpooled;
import io.netty.channel.ChannelHandlerContext;
import io.netty.handler.codec.ByteToMessageDecoder;
import java.nio.charset.StandardCharsets;
import java.util.List;

/** The ingress of {@code CONNECT}: learns the destination and the user, opens the tunnel, and leaves. */
final class ConnectIngress extends ByteToMessageDecoder {

    static final String NAME = "connect";

    /** The longest head of a request that is taken, in bytes. */
    static final int LIMIT = 16 * 1024;

    private static final String END = "\r\n\r\n";
    private static final String ESTABLISHED = "HTTP/1.1 200 Connection established" + END;

    private final Connection connection;
    private final Tunnel tunnel;
    private boolean over;

    ConnectIngress(Connection connection, Tunnel tunnel) {
        this.connection = connection;
        this.tunnel = tunnel;
    }

    @Override
    protected void decode(ChannelHandlerContext ctx, ByteBuf in, List<Object> out) {
        if (over) {
            in.skipBytes(in.readableBytes());
            return;
        }
        String start = in.toString(in.readerIndex(), Math.min(in.readableBytes(), LIMIT), StandardCharsets.ISO_8859_1);
        int end = start.indexOf(END);
        if (end >= 0) {
            in.skipBytes(end + END.length());
            follow(ctx, start.substring(0, end));
        } else if (in.readableBytes() > LIMIT) {
            HttpAnswer tooLong =
                    new HttpAnswer(431, "Request Header Fields Too Large", "more than " + LIMIT + " bytes of header");
            refuse(ctx, tooLong, tooLong.text(), "send less");
        }
    }

    private void follow(ChannelHandlerContext ctx, String head) {
        try {
            ConnectRequest request = ConnectRequest.parse(head);
            tunnel.choose(request.destination(), request.user(), "connect");
            ctx.writeAndFlush(Unpooled.copiedBuffer(ESTABLISHED, StandardCharsets.US_ASCII));
            tunnel.open();
            ctx.pipeline().remove(this);
        } catch (ConnectRequest.Refused e) {
            refuse(ctx, e.answer(), e.answer().text(), e.remedy());
        } catch (PlanRefusedException e) {
            HttpAnswer unknown = new HttpAnswer(404, "Not Found", e.reason() + "; " + e.remedy());
            refuse(ctx, unknown, e.reason(), e.remedy());
        }
    }

    private void refuse(ChannelHandlerContext ctx, HttpAnswer answer, String reason, String remedy) {
        over = true;
        ctx.writeAndFlush(answer.bytes()).addListener(sent -> connection.refuse(reason, remedy));
    }
}
