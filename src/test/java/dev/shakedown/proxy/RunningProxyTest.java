package dev.shakedown.proxy;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.awaitility.Awaitility.await;

import dev.shakedown.decrypt.Secret;
import dev.shakedown.observation.Event;
import dev.shakedown.observation.Event.Leg;
import dev.shakedown.observation.Event.Peer;
import io.netty.channel.Channel;
import io.netty.channel.ChannelPipeline;
import java.io.IOException;
import java.net.ConnectException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Objects;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.TimeUnit;
import java.util.function.Consumer;
import java.util.stream.IntStream;
import javax.net.ssl.SSLSocket;
import org.junit.jupiter.api.Test;

@SuppressWarnings("try") // ending early is what it is about
class RunningProxyTest {

    @Test
    void interceptsAndTellsEverything() throws Exception {
        try (TestProxy proxy = TestProxy.serving();
                ProxyServer.Listener listener = proxy.sandbox("baseline");
                SSLSocket client = TestProxy.tls(listener, "localhost")) {
            client.getOutputStream().write("hello".getBytes(StandardCharsets.US_ASCII));
            assertThat(client.getInputStream().readNBytes(5)).asString().isEqualTo("hello");
            client.close();

            FinishedConnection finished = proxy.finished();
            assertThat(finished.id()).isEqualTo("c-000001");
            assertThat(finished.scenario()).isEqualTo(TestScenarios.BASELINE);
            assertThat(finished.transcript().bytesFromClient()).isEqualTo(5);
            assertThat(finished.transcript().bytesToClient()).isEqualTo(5);
            assertThat(finished.transcript().all(Event.class).map(Event::getClass))
                    .containsSubsequence(List.of(
                            Event.Accepted.class,
                            Event.Received.class,
                            Event.ClientHelloParsed.class,
                            Event.Planned.class,
                            Event.CertificateServed.class,
                            Event.Sent.class,
                            Event.HandshakeCompleted.class,
                            Event.ApplicationData.class,
                            Event.ApplicationData.class,
                            Event.Closed.class));
            assertThat(finished.transcript().all(Event.Planned.class))
                    .containsExactly(new Event.Planned("baseline", "listener", "boringssl"));
            assertThat(finished.transcript().all(Event.Sent.class).map(Event.Sent::message))
                    .startsWith("server_hello")
                    .contains("encrypted_extensions", "certificate", "certificate_verify", "finished");
        }
    }

    @Test
    void hundredConnectionsGiveHundredInterceptions() throws Exception {
        try (TestProxy proxy = TestProxy.serving();
                ProxyServer.Listener listener = proxy.sandbox("baseline")) {
            for (int i = 0; i < 100; i++) {
                try (SSLSocket client = TestProxy.tls(listener, "localhost")) {
                    client.startHandshake();
                }
            }
            List<String> ids = IntStream.range(0, 100).mapToObj(i -> id(proxy)).toList();
            assertThat(ids).doesNotHaveDuplicates();
            await().until(() -> proxy.sunk() == 100);
        }
    }

    @Test
    void switchesTheScenarioForNewConnectionsOnly() throws Exception {
        try (TestProxy proxy = TestProxy.serving(TestScenarios.with("other"));
                ProxyServer.Listener listener = proxy.listen(ListenerSpec.Mode.PROXY, "baseline");
                Socket before = tunnel(listener)) {
            listener.scenario("other");
            try (SSLSocket client = TestProxy.tls(tunnel(listener), "example.test")) {
                client.startHandshake();
            }
            assertThat(proxy.finished().scenario()).hasFieldOrPropertyWithValue("id", "other");
            try (SSLSocket client = TestProxy.tls(before, "example.test")) {
                client.startHandshake();
            }
            assertThat(proxy.finished().scenario()).hasFieldOrPropertyWithValue("id", "baseline");
        }
    }

    @Test
    void tellsOfRevocationFetchesToThoseWhoseCredentialItIs() throws Exception {
        try (TestProxy proxy = TestProxy.serving();
                ProxyServer.Listener listener = proxy.sandbox("baseline");
                SSLSocket client = TestProxy.tls(listener, "localhost")) {
            client.startHandshake();
            proxy.server().revocationFetched(String.valueOf(proxy.backend().credential()), "ocsp", "revoked");
            proxy.server().revocationFetched("that of another", "crl", "good");
            client.close();
            assertThat(proxy.events())
                    .filteredOn(Event.RevocationFetched.class::isInstance)
                    .containsExactly(new Event.RevocationFetched("ocsp", "revoked"));
        }
    }

    @Test
    void tellsBackendsItsOwnAddresses() throws Exception {
        try (TestProxy proxy = TestProxy.serving()) {
            int port = proxy.sandbox("baseline").address().getPort();
            int other =
                    proxy.listen(ListenerSpec.Mode.PROXY, "baseline").address().getPort();
            assertThat(proxy.owns(new InetSocketAddress(InetAddress.getLoopbackAddress(), port)))
                    .isTrue();
            assertThat(proxy.owns(new InetSocketAddress(InetAddress.getByAddress(new byte[4]), other)))
                    .isTrue();
            assertThat(proxy.owns(new InetSocketAddress(InetAddress.getByAddress(new byte[] {127, 0, 0, 2}), port)))
                    .isFalse();
            assertThat(proxy.owns(InetSocketAddress.createUnresolved("localhost", port)))
                    .isFalse();
        }
    }

    @Test
    void leavesNoThreadAndNoPortBehind() throws Exception {
        TestProxy proxy = TestProxy.serving();
        ProxyServer.Listener listener = proxy.sandbox("baseline");
        InetSocketAddress address = listener.address();
        try (SSLSocket open = TestProxy.tls(listener, "localhost");
                Socket silent = TestProxy.connect(listener)) {
            open.startHandshake();
            proxy.close();
            assertThat(silent.getInputStream().read()).isEqualTo(-1);
            assertThat(proxy.events()).contains(new Event.Closed(Leg.CLIENT, Peer.PROXY));
            assertThat(proxy.sunk()).isEqualTo(2);
        }
        assertThatThrownBy(() -> new Socket(address.getAddress(), address.getPort()))
                .isInstanceOf(ConnectException.class);
        await().until(() -> Thread.getAllStackTraces().keySet().stream()
                .noneMatch(thread -> thread.getName().startsWith("shakedown")));
    }

    @Test
    void hangsUpOnAnUpstreamWhoseClientHasGone() throws Exception {
        Legs legs = new Legs();
        try (FullServer full = new FullServer();
                TestProxy proxy = TestProxy.before(new UpstreamBackend(UpstreamFixture.settings(legs)))) {
            Socket client = TestProxy.connect(proxy.forward(full.port()));
            client.getOutputStream().write(HelloTest.records(HelloTest.clientHello(500)));
            Channel dialling = legs.next();
            client.close();
            assertThat(dialling.closeFuture().await(5, TimeUnit.SECONDS)).isTrue();
        }
    }

    @Test
    void leavesNoUpstreamOpen() throws Exception {
        Legs legs = new Legs();
        TestProxy proxy = TestProxy.before(new UpstreamBackend(UpstreamFixture.settings(legs)));
        try (ServerSocket neverReads = new ServerSocket(0, 1, InetAddress.getLoopbackAddress());
                SSLSocket client = TestProxy.tls(proxy.forward(neverReads.getLocalPort()), "localhost")) {
            client.startHandshake();
            Channel leg = legs.next();
            CompletableFuture<Void> writing = CompletableFuture.runAsync(() -> writeForEver(client));
            await().until(() -> !leg.isWritable());
            proxy.close();
            assertThat(leg.isOpen() || leg.isRegistered()).isFalse();
            assertThat(leg.pipeline().get(UpstreamSocket.NAME)).isNull();
            writing.join();
        }
    }

    @Test
    void refusesASecondListenerOfTheSameName() throws Exception {
        try (TestProxy proxy = TestProxy.serving();
                ProxyServer.Listener first = proxy.sandbox("baseline")) {
            assertThatThrownBy(() -> proxy.server().listen(first.spec()))
                    .isInstanceOf(IllegalArgumentException.class)
                    .hasMessageContaining(first.spec().name());
            first.close();
            proxy.server().listen(first.spec()).close();
        }
    }

    @Test
    void saysWhatToDoAboutAPortThatIsTaken() throws Exception {
        try (TestProxy proxy = TestProxy.serving();
                ProxyServer.Listener first = proxy.sandbox("baseline")) {
            int port = first.address().getPort();
            ListenerSpec taken = new ListenerSpec(
                    "second", ListenerSpec.Mode.SANDBOX, "127.0.0.1", port, null, "baseline", List.of());
            assertThatThrownBy(() -> proxy.server().listen(taken))
                    .isInstanceOf(IOException.class)
                    .hasMessageContaining("'second' cannot listen on 127.0.0.1:" + port)
                    .hasMessageContaining("choose another address");
        }
    }

    /** A connection that has certainly been accepted. */
    private static Socket tunnel(ProxyServer.Listener listener) throws IOException {
        Socket socket = TestProxy.connect(listener);
        ConnectIngressTest.ask(socket, "CONNECT example.test:443 HTTP/1.1\r\n\r\n");
        assertThat(ConnectIngressTest.head(socket)).startsWith("HTTP/1.1 200 ");
        return socket;
    }

    private static void writeForEver(SSLSocket client) {
        byte[] chunk = new byte[1 << 16];
        try {
            while (true) {
                client.getOutputStream().write(chunk);
            }
        } catch (IOException theEnd) {
            // It is what this waits for.
        }
    }

    private static String id(TestProxy proxy) {
        try {
            return proxy.finished().id();
        } catch (InterruptedException e) {
            throw new AssertionError(e);
        }
    }

    /** Upstream legs without TLS, in the order in which they are begun. */
    private static final class Legs implements UpstreamTlsClient {

        private final BlockingQueue<Channel> begun = new LinkedBlockingQueue<>();

        @Override
        public void install(ChannelPipeline pipeline, UpstreamTarget target, Consumer<Secret> secrets) {
            UpstreamFixture.PLAIN.install(pipeline, target, secrets);
            begun.add(pipeline.channel());
        }

        Channel next() throws InterruptedException {
            return Objects.requireNonNull(begun.poll(10, TimeUnit.SECONDS), "no leg has been begun");
        }
    }
}
