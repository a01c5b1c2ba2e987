package dev.shakedown.proxy;

import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.ServerSocket;
import java.nio.channels.SocketChannel;
import java.util.ArrayList;
import java.util.List;

/** A server on loopback whose queue is full: who connects waits, neither accepted nor refused. */
final class FullServer implements AutoCloseable {

    private final ServerSocket server = new ServerSocket();
    private final List<SocketChannel> queue = new ArrayList<>();

    FullServer() throws IOException {
        server.bind(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 1);
        for (int i = 0; i < 3; i++) { // Linux lets one more in than was asked for
            SocketChannel channel = SocketChannel.open();
            channel.configureBlocking(false);
            channel.connect(server.getLocalSocketAddress());
            queue.add(channel);
        }
    }

    int port() {
        return server.getLocalPort();
    }

    @Override
    public void close() throws IOException {
        for (SocketChannel channel : queue) {
            channel.close();
        }
        server.close();
    }
}
