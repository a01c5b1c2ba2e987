package dev.shakedown.servers;

import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.TimeUnit;
import org.awaitility.Awaitility;

/** A server program. */
final class RealServer implements RunningServer {

    private final Process process;
    private final int port;

    private RealServer(Process process, int port) {
        this.process = process;
        this.port = port;
    }

    /** Starts a program, and waits until its port is open; skips the test if the program is not installed. */
    static RealServer start(int port, Path log, List<String> command) throws IOException {
        return start(port, log, command, () -> listens(port));
    }

    /** The same for a program that takes a connection without a request amiss: it is ready when it says so in its log. */
    static RealServer start(int port, Path log, List<String> command, String ready) throws IOException {
        return start(port, log, command, () -> Files.readString(log).contains(ready));
    }

    private static RealServer start(int port, Path log, List<String> command, Callable<Boolean> ready)
            throws IOException {
        List<String> all = new ArrayList<>(command);
        all.set(0, Programs.find(command.get(0)));
        Process process = new ProcessBuilder(all)
                .redirectErrorStream(true)
                .redirectOutput(log.toFile())
                .start();
        RealServer server = new RealServer(process, port);
        try {
            Awaitility.await()
                    .atMost(Duration.ofSeconds(20))
                    .pollInterval(Duration.ofMillis(20))
                    .until(() -> ready.call() || !process.isAlive());
            if (process.isAlive()) {
                return server;
            }
            throw new IOException(command + " has ended: " + Files.readString(log));
        } catch (RuntimeException | IOException e) {
            server.close();
            throw e;
        }
    }

    /** A port that nobody uses at the moment. */
    static int freePort() throws IOException {
        try (ServerSocket socket = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
            return socket.getLocalPort();
        }
    }

    @Override
    public int port() {
        return port;
    }

    @Override
    public void close() {
        List<ProcessHandle> children = process.descendants().toList();
        process.destroy();
        try {
            if (!process.waitFor(5, TimeUnit.SECONDS)) {
                process.destroyForcibly();
            }
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
        children.forEach(ProcessHandle::destroyForcibly);
    }

    private static boolean listens(int port) {
        try (Socket socket = new Socket()) {
            socket.connect(new InetSocketAddress(InetAddress.getLoopbackAddress(), port), 500);
            return true;
        } catch (IOException e) {
            return false;
        }
    }
}
