package dev.shakedown.proxy;

import static java.nio.charset.StandardCharsets.US_ASCII;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.awaitility.Awaitility.await;

import dev.shakedown.observation.Event;
import dev.shakedown.observation.Event.Leg;
import dev.shakedown.observation.Event.Peer;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.net.SocketException;
import java.time.Duration;
import java.util.Random;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.atomic.AtomicLong;
import java.util.zip.CRC32;
import java.util.zip.CheckedInputStream;
import java.util.zip.CheckedOutputStream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

@Timeout(60)
class RelayTest {

    private static final int MEGABYTE = 1 << 20;

    private ServerSocket server;
    private RelayListener listener;
    private Socket client;
    private Socket upstream;

    @BeforeEach
    void connect() throws IOException {
        server = new ServerSocket();
        server.setReceiveBufferSize(64 * 1024);
        server.bind(new java.net.InetSocketAddress(InetAddress.getLoopbackAddress(), 0));
        listener = RelayListener.plain(
                new UpstreamBackend(UpstreamFixture.settings(UpstreamFixture.PLAIN)),
                new Destination("127.0.0.1", server.getLocalPort()));
        client = listener.connect();
        upstream = server.accept();
        upstream.setSoTimeout(10_000);
    }

    @AfterEach
    void close() throws IOException {
        client.close();
        upstream.close();
        server.close();
        listener.close();
    }

    @Test
    void echoesAHundredMegabytesIntact() throws Exception {
        CompletableFuture<Void> echo = run(() -> {
            upstream.getInputStream().transferTo(upstream.getOutputStream());
            upstream.shutdownOutput();
        });
        CRC32 sent = new CRC32();
        CompletableFuture<Void> sending = run(() -> {
            send(100, new CheckedOutputStream(client.getOutputStream(), sent));
            client.shutdownOutput();
        });
        CRC32 received = new CRC32();
        long bytes =
                new CheckedInputStream(client.getInputStream(), received).transferTo(OutputStream.nullOutputStream());
        sending.join();
        echo.join();
        assertThat(bytes).isEqualTo(100L * MEGABYTE);
        assertThat(received.getValue()).isEqualTo(sent.getValue());
    }

    @Test
    void holdsAnUpstreamBackWhoseClientDoesNotRead() throws Exception {
        heldBack(upstream, client);
    }

    @Test
    void holdsAClientBackWhoseUpstreamDoesNotRead() throws Exception {
        heldBack(client, upstream);
    }

    @Test
    void lastsBeyondTheEndOfTheClientsStream() throws Exception {
        client.getOutputStream().write("question".getBytes(US_ASCII));
        client.shutdownOutput();
        assertThat(upstream.getInputStream().readAllBytes()).asString(US_ASCII).isEqualTo("question");
        CRC32 sent = new CRC32();
        CompletableFuture<Void> answer = run(() -> {
            send(2, new CheckedOutputStream(upstream.getOutputStream(), sent));
            upstream.close();
        });
        CRC32 received = new CRC32();
        new CheckedInputStream(client.getInputStream(), received).transferTo(OutputStream.nullOutputStream());
        answer.join();
        assertThat(received.getValue()).isEqualTo(sent.getValue());
    }

    @Test
    void endsTheClientAfterAllThatTheUpstreamSaid() throws Exception {
        CRC32 sent = new CRC32();
        send(2, new CheckedOutputStream(upstream.getOutputStream(), sent));
        upstream.shutdownOutput();
        CRC32 received = new CRC32();
        new CheckedInputStream(client.getInputStream(), received).transferTo(OutputStream.nullOutputStream());
        assertThat(received.getValue()).isEqualTo(sent.getValue());
        assertThat(listener.transcript().all(Event.Closed.class))
                .contains(new Event.Closed(Leg.UPSTREAM, Peer.UPSTREAM));
    }

    @Test
    void resetsTheClientOfAnUpstreamThatResets() throws Exception {
        talk();
        upstream.setSoLinger(true, 0);
        upstream.close();
        assertThatThrownBy(() -> client.getInputStream().read())
                .isInstanceOf(SocketException.class)
                .hasMessageContaining("reset");
        assertThat(listener.transcript().all(Event.Reset.class))
                .containsExactly(new Event.Reset(Leg.UPSTREAM, Peer.UPSTREAM), new Event.Reset(Leg.CLIENT, Peer.PROXY));
    }

    @Test
    void endsTheUpstreamOfAClientThatResets() throws Exception {
        talk();
        client.setSoLinger(true, 0);
        client.close();
        assertThat(upstream.getInputStream().read()).isEqualTo(-1);
    }

    @Test
    void endsTheUpstreamOfAClientThatCloses() throws Exception {
        client.getOutputStream().write("last words".getBytes(US_ASCII));
        client.close();
        assertThat(upstream.getInputStream().readAllBytes()).asString(US_ASCII).isEqualTo("last words");
    }

    @Test
    void passesAnUpgradeAndWhatFollowsAsBytes() throws Exception {
        client.getOutputStream().write("GET /chat HTTP/1.1\r\nUpgrade: websocket\r\n\r\n".getBytes(US_ASCII));
        assertThat(upstream.getInputStream().readNBytes(42)).asString(US_ASCII).endsWith("websocket\r\n\r\n");
        upstream.getOutputStream().write("HTTP/1.1 101 Switching Protocols\r\n\r\n".getBytes(US_ASCII));
        assertThat(client.getInputStream().readNBytes(36)).asString(US_ASCII).startsWith("HTTP/1.1 101");
        byte[] frames = new byte[70_000];
        new Random(1).nextBytes(frames);
        for (int round = 0; round < 10; round++) {
            exchange(client, upstream, frames);
            exchange(upstream, client, frames);
        }
    }

    private void talk() throws IOException {
        exchange(client, upstream, new byte[] {1});
        exchange(upstream, client, new byte[] {2});
    }

    private static void exchange(Socket from, Socket to, byte[] bytes) throws IOException {
        from.getOutputStream().write(bytes);
        assertThat(to.getInputStream().readNBytes(bytes.length)).isEqualTo(bytes);
    }

    /** Sends 100 MB to somebody who does not read until the sender can send no more, and then reads all of it. */
    private static void heldBack(Socket sender, Socket reader) throws Exception {
        AtomicLong progress = new AtomicLong();
        CompletableFuture<Void> sending = run(() -> {
            byte[] block = new byte[64 * 1024];
            OutputStream out = sender.getOutputStream();
            for (int i = 0; i < 1600; i++) {
                out.write(block);
                progress.addAndGet(block.length);
            }
            sender.shutdownOutput();
        });
        AtomicLong last = new AtomicLong(-1);
        await().pollInterval(Duration.ofMillis(200))
                .until(() -> progress.get() > 0 && last.getAndSet(progress.get()) == progress.get());
        // The relay's own share is small; the rest are the kernel's four socket buffers.
        assertThat(progress.get()).isLessThan(30L * MEGABYTE);
        InputStream in = reader.getInputStream();
        assertThat(in.transferTo(OutputStream.nullOutputStream())).isEqualTo(100L * MEGABYTE);
        sending.join();
    }

    private static void send(int megabytes, OutputStream out) throws IOException {
        byte[] block = new byte[MEGABYTE];
        Random random = new Random(7);
        for (int i = 0; i < megabytes; i++) {
            random.nextBytes(block);
            out.write(block);
        }
        out.flush();
    }

    private static CompletableFuture<Void> run(IoTask task) {
        return CompletableFuture.runAsync(
                () -> {
                    try {
                        task.run();
                    } catch (IOException e) {
                        throw new java.io.UncheckedIOException(e);
                    }
                },
                runnable -> new Thread(runnable, "relay-test").start());
    }

    private interface IoTask {
        void run() throws IOException;
    }
}
