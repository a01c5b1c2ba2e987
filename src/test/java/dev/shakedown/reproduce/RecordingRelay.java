package dev.shakedown.reproduce;

import dev.shakedown.capture.Conversation;
import dev.shakedown.capture.ConversationRecorder;
import dev.shakedown.capture.Sender;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.time.Instant;
import java.util.Arrays;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;

/** Passes one TCP connection on, and writes down what is said. */
final class RecordingRelay implements AutoCloseable {

    private final ServerSocket listener;
    private final CompletableFuture<Conversation> result = new CompletableFuture<>();

    private RecordingRelay(ServerSocket listener) {
        this.listener = listener;
    }

    static RecordingRelay to(InetSocketAddress server) throws IOException {
        RecordingRelay relay = new RecordingRelay(new ServerSocket(0, 1, InetAddress.getLoopbackAddress()));
        start(() -> relay.run(server));
        return relay;
    }

    InetSocketAddress address() {
        return new InetSocketAddress(InetAddress.getLoopbackAddress(), listener.getLocalPort());
    }

    /** What was said, once both ends are done. */
    Conversation conversation() throws InterruptedException {
        try {
            return result.get(10, TimeUnit.SECONDS);
        } catch (ExecutionException | TimeoutException e) {
            throw new AssertionError("the connection did not end", e);
        }
    }

    @Override
    public void close() throws IOException {
        listener.close();
    }

    private void run(InetSocketAddress server) {
        try (Socket client = listener.accept();
                Socket upstream = new Socket(server.getAddress(), server.getPort())) {
            ConversationRecorder recorder = new ConversationRecorder(
                    "relay", (InetSocketAddress) client.getRemoteSocketAddress(), server, Long.MAX_VALUE);
            recorder.opened(Instant.now());
            Thread up = start(() -> pass(client, upstream, Sender.CLIENT, recorder));
            pass(upstream, client, Sender.SERVER, recorder);
            up.join(5_000);
            result.complete(recorder.conversation());
        } catch (IOException | InterruptedException e) {
            result.completeExceptionally(e);
        }
    }

    private static void pass(Socket from, Socket to, Sender sender, ConversationRecorder recorder) {
        byte[] buffer = new byte[16_384];
        try {
            int count = from.getInputStream().read(buffer);
            while (count >= 0) {
                synchronized (recorder) {
                    recorder.bytes(Instant.now(), sender, Arrays.copyOf(buffer, count));
                }
                to.getOutputStream().write(buffer, 0, count);
                count = from.getInputStream().read(buffer);
            }
            synchronized (recorder) {
                recorder.fin(Instant.now(), sender);
            }
            to.shutdownOutput();
        } catch (IOException e) {
            synchronized (recorder) {
                recorder.reset(Instant.now(), sender);
            }
            reset(to);
        }
    }

    private static void reset(Socket socket) {
        try {
            socket.setSoLinger(true, 0);
            socket.close();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static Thread start(Runnable task) {
        Thread thread = new Thread(task, "relay");
        thread.setDaemon(true);
        thread.start();
        return thread;
    }
}
