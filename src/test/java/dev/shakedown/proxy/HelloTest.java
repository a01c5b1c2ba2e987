package dev.shakedown.proxy;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.awaitility.Awaitility.await;

import dev.shakedown.observation.Event;
import dev.shakedown.observation.Event.Leg;
import dev.shakedown.observation.Event.Peer;
import java.io.IOException;
import java.net.Socket;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.concurrent.CompletableFuture;
import javax.net.ssl.SSLSocket;
import org.junit.jupiter.api.Test;

@SuppressWarnings("try") // listeners and clients end with the proxy
class HelloTest {

    @Test
    void takesAClientHelloInSegmentsOfOneByte() throws Exception {
        try (TestProxy proxy = TestProxy.serving();
                ByteWise relay = new ByteWise(proxy.sandbox("baseline"));
                SSLSocket client = TestProxy.tls(relay.connect(), "localhost")) {
            client.startHandshake();
            client.getOutputStream().write('x');
            assertThat(client.getInputStream().read()).isEqualTo('x');
        }
    }

    @Test
    void takesAMegabyteOfClientHello() throws Exception {
        try (TestProxy proxy = TestProxy.serving();
                Socket client = TestProxy.connect(proxy.sandbox("baseline"))) {
            client.getOutputStream().write(records(clientHello(1_000_000)));
            client.shutdownOutput();
            client.getInputStream().readAllBytes();
            assertThat(proxy.events())
                    .contains(new Event.Received(Leg.CLIENT, "client_hello", 1_000_000))
                    .anyMatch(Event.ClientHelloParsed.class::isInstance)
                    .anyMatch(Event.TlsFailed.class::isInstance);
        }
    }

    @Test
    void refusesMoreThanThat() throws Exception {
        try (TestProxy proxy = TestProxy.serving();
                Socket client = TestProxy.connect(proxy.sandbox("baseline"))) {
            client.getOutputStream().write(records(new byte[] {1, 0x20, 0, 0}));
            assertThat(client.getInputStream().read()).isEqualTo(-1);
            client.close();
            assertThat(proxy.events())
                    .filteredOn(Event.TlsFailed.class::isInstance)
                    .singleElement()
                    .asString()
                    .contains("client_hello: 2097152 bytes long (allowed: up to 1048576)");
        }
    }

    @Test
    void refusesAClientHelloThatNeverEnds() throws Exception {
        byte[] emptyRecords = new byte[(Hello.LIMIT / 5 + 1) * 5];
        for (int i = 0; i < emptyRecords.length; i += 5) {
            emptyRecords[i] = 22;
            emptyRecords[i + 1] = 3;
            emptyRecords[i + 2] = 1;
        }
        try (TestProxy proxy = TestProxy.serving();
                Socket client = TestProxy.connect(proxy.sandbox("baseline"))) {
            client.getOutputStream().write(emptyRecords);
            assertThat(client.getInputStream().read()).isEqualTo(-1);
            client.close();
            assertThat(proxy.events())
                    .filteredOn(Event.TlsFailed.class::isInstance)
                    .singleElement()
                    .asString()
                    .contains("no end of the ClientHello after");
        }
    }

    @Test
    void endsAClientThatSpeaksHttp() throws Exception {
        try (TestProxy proxy = TestProxy.serving();
                Socket client = TestProxy.connect(proxy.sandbox("baseline"))) {
            client.getOutputStream().write("GET / HTTP/1.1\r\n\r\n".getBytes(StandardCharsets.US_ASCII));
            assertThat(client.getInputStream().read()).isEqualTo(-1);
            client.close();
            assertThat(proxy.events())
                    .containsSubsequence(
                            new Event.NotTls(Leg.CLIENT, "HTTP request"), new Event.Closed(Leg.CLIENT, Peer.PROXY));
        }
    }

    @Test
    void goesOnWithAClientHelloThatDoesNotParse() throws Exception {
        byte[] hello = clientHello(100);
        hello[38] = (byte) 0xff;
        try (TestProxy proxy = TestProxy.serving();
                Socket client = TestProxy.connect(proxy.sandbox("baseline"))) {
            client.getOutputStream().write(records(hello));
            assertThat(client.getInputStream().read()).isEqualTo(21); // an alert, which is the engine's to send
            client.close();
            assertThat(proxy.events())
                    .filteredOn(Event.TlsFailed.class::isInstance)
                    .first()
                    .asString()
                    .contains("does not parse");
        }
    }

    @Test
    void endsASilentClientAtTheDeadline() throws Exception {
        try (TestProxy proxy = TestProxy.within(Duration.ofMillis(200));
                Socket client = TestProxy.connect(proxy.sandbox("baseline"))) {
            assertThat(client.getInputStream().read()).isEqualTo(-1);
            assertThat(proxy.events())
                    .containsSubsequence(new Event.DeadlinePassed(200), new Event.Closed(Leg.CLIENT, Peer.PROXY));
        }
    }

    @Test
    void noticesAClientThatLeavesWhileTheBackendIsOpened() throws Exception {
        try (TestProxy proxy = TestProxy.serving();
                Socket client = TestProxy.connect(proxy.sandbox("baseline"))) {
            CompletableFuture<Void> gate = proxy.backend().hold();
            client.getOutputStream().write(records(clientHello(100)));
            client.close();
            assertThat(proxy.events()).contains(new Event.Closed(Leg.CLIENT, Peer.CLIENT));
            gate.complete(null);
            await().until(() -> proxy.backend().released() == 1);
        }
    }

    @Test
    void noticesAReset() throws Exception {
        try (TestProxy proxy = TestProxy.serving();
                Socket client = TestProxy.connect(proxy.sandbox("baseline"))) {
            client.setSoLinger(true, 0);
            client.getOutputStream().write(new byte[] {22, 3, 1});
            client.close();
            assertThat(proxy.events()).contains(new Event.Reset(Leg.CLIENT, Peer.CLIENT));
        }
    }

    @Test
    void closesWhenTheBackendFails() throws Exception {
        try (TestProxy proxy = TestProxy.serving();
                SSLSocket client = TestProxy.tls(proxy.sandbox("baseline"), "localhost")) {
            proxy.backend().hold().completeExceptionally(new IOException("no upstream"));
            assertThatThrownBy(client::startHandshake).isInstanceOf(IOException.class);
            client.close();
            assertThat(proxy.events()).contains(new Event.Closed(Leg.CLIENT, Peer.PROXY));
        }
    }

    /** A ClientHello of so many bytes, header and padding included. */
    static byte[] clientHello(int size) {
        ByteBuffer hello = ByteBuffer.allocate(size);
        hello.put((byte) 1).put((byte) ((size - 4) >> 16)).putShort((short) (size - 4));
        hello.putShort((short) 0x0303).put(new byte[32]).put((byte) 0);
        hello.putShort((short) 2).putShort((short) 0xc02b).put((byte) 1).put((byte) 0);
        return hello.array();
    }

    /** Handshake bytes as records of at most 2^14 bytes. */
    static byte[] records(byte[] handshake) {
        int count = (handshake.length + (1 << 14) - 1) >> 14;
        ByteBuffer records = ByteBuffer.allocate(handshake.length + 5 * count);
        for (int start = 0; start < handshake.length; start += 1 << 14) {
            int length = Math.min(1 << 14, handshake.length - start);
            records.put((byte) 22)
                    .putShort((short) 0x0301)
                    .putShort((short) length)
                    .put(handshake, start, length);
        }
        return records.array();
    }
}
