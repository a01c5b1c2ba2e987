package dev.shakedown.proxy;

import java.io.IOException;
import java.net.Socket;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;

/** The messages of a SOCKS5 client, and the server's answers to them. */
final class SocksBytes {

    static final byte[] NO_AUTH = {5, 1, 0};
    static final byte[] NO_AUTH_OR_PASSWORD = {5, 2, 0, 2};

    private SocksBytes() {}

    static byte[] password(String user, String password) {
        return ByteBuffer.allocate(3 + user.length() + password.length())
                .put((byte) 1)
                .put((byte) user.length())
                .put(user.getBytes(StandardCharsets.US_ASCII))
                .put((byte) password.length())
                .put(password.getBytes(StandardCharsets.US_ASCII))
                .array();
    }

    static byte[] connect(String host, int port) {
        return ByteBuffer.allocate(7 + host.length())
                .put(new byte[] {5, 1, 0, 3, (byte) host.length()})
                .put(host.getBytes(StandardCharsets.US_ASCII))
                .putShort((short) port)
                .array();
    }

    static int[] answer(Socket socket, byte[] question, int length) throws IOException {
        socket.getOutputStream().write(question);
        byte[] answer = socket.getInputStream().readNBytes(length);
        int[] unsigned = new int[answer.length];
        for (int i = 0; i < answer.length; i++) {
            unsigned[i] = answer[i] & 0xff;
        }
        return unsigned;
    }
}
