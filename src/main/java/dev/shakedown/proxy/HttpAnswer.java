package dev.shakedown.proxy;

import io.netty.buffer.ByteBuf;
import io.netty.buffer.Unpooled;
import java.nio.charset.StandardCharsets;

/**
 * What the proxy says to a client that asked for something else than a tunnel that it can have.
 *
 * @param status the status code, 400 to 499
 * @param phrase the reason phrase
 * @param text one sentence for people
 */
record HttpAnswer(int status, String phrase, String text) {

    /** The whole response as it stands on the wire. */
    ByteBuf bytes() {
        byte[] body = (text + "\n").getBytes(StandardCharsets.UTF_8);
        String head = "HTTP/1.1 " + status + " " + phrase + "\r\nContent-Type: text/plain; charset=utf-8\r\n"
                + "Content-Length: " + body.length + "\r\nConnection: close\r\n\r\n";
        return Unpooled.wrappedBuffer(head.getBytes(StandardCharsets.US_ASCII), body);
    }
}
