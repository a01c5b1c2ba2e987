package dev.shakedown.proxy;

import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.Socket;

/** A relay in front of a listener that passes on every byte of the client in a segment of its own. */
final class ByteWise implements AutoCloseable {

    private final ServerSocket server;
    private final Socket proxy;

    ByteWise(ProxyServer.Listener listener) throws IOException {
        server = new ServerSocket(0, 1, InetAddress.getLoopbackAddress());
        proxy = TestProxy.connect(listener);
    }

    /** A client's connection through the relay; one at most. */
    Socket connect() throws IOException {
        Socket client = new Socket(server.getInetAddress(), server.getLocalPort());
        Socket accepted = server.accept();
        start(() -> pass(accepted.getInputStream(), proxy.getOutputStream(), 1));
        start(() -> pass(proxy.getInputStream(), accepted.getOutputStream(), 8192));
        return client;
    }

    @Override
    public void close() throws IOException {
        proxy.close();
        server.close();
    }

    private static void pass(InputStream from, OutputStream to, int atOnce) throws IOException {
        byte[] buffer = new byte[atOnce];
        for (int count = from.read(buffer); count > 0; count = from.read(buffer)) {
            to.write(buffer, 0, count);
            to.flush();
        }
    }

    private interface Passing {
        void run() throws IOException;
    }

    private static void start(Passing passing) {
        Thread thread = new Thread(() -> {
            try {
                passing.run();
            } catch (IOException e) {
                throw new UncheckedIOException(e);
            }
        });
        thread.setDaemon(true);
        thread.setUncaughtExceptionHandler((ended, why) -> {});
        thread.start();
    }
}
