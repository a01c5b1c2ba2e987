package dev.shakedown.servers;

import java.io.IOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.Socket;

/** A port whose owner has no manners: it never answers, or hangs up in the middle of the greeting. */
final class RudeServer implements RunningServer {

    private final ServerSocket listener;

    private RudeServer(ServerSocket listener) {
        this.listener = listener;
    }

    /** Connections are made, by the kernel, and nobody ever reads from them. */
    static RudeServer silent() throws IOException {
        return new RudeServer(new ServerSocket(0, 50, InetAddress.getLoopbackAddress()));
    }

    /** Every connection is reset as soon as its first byte has come. */
    static RudeServer resetting() throws IOException {
        RudeServer server = silent();
        Thread thread = new Thread(server::reset, "resetting server");
        thread.setDaemon(true);
        thread.start();
        return server;
    }

    @Override
    public int port() {
        return listener.getLocalPort();
    }

    @Override
    public void close() {
        try {
            listener.close();
        } catch (IOException e) {
            // It is gone either way.
        }
    }

    private void reset() {
        while (!listener.isClosed()) {
            try (Socket socket = listener.accept()) {
                socket.setSoLinger(true, 0);
                socket.getInputStream().read();
            } catch (IOException e) {
                // The listener was closed, or the client was faster.
            }
        }
    }
}
