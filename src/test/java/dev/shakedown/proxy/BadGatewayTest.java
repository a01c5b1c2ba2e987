package dev.shakedown.proxy;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.shakedown.observation.Event;
import io.netty.channel.embedded.EmbeddedChannel;
import java.io.IOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.time.InstantSource;
import java.util.concurrent.CompletableFuture;
import javax.net.ssl.SSLParameters;
import javax.net.ssl.SSLSocket;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

@Timeout(30)
class BadGatewayTest {

    private final Backend backend = new BadGateway(
            new UpstreamBackend(UpstreamFixture.settings(UpstreamFixture.PLAIN)), InstantSource.system());
    private final TestProxy proxy = TestProxy.before(backend);
    private ServerSocket server;
    private ProxyServer.Listener listener;

    @BeforeEach
    void listen() throws IOException {
        server = new ServerSocket(0, 1, InetAddress.getLoopbackAddress());
        listener = proxy.forward(server.getLocalPort());
    }

    @AfterEach
    void close() throws IOException {
        server.close();
        proxy.close();
    }

    @Test
    void tellsTheFailureAndTheFixInAPage() throws Exception {
        server.close();
        String upstream = "127.0.0.1:" + server.getLocalPort();
        String page = "The connection to the upstream server " + upstream + " failed: " + upstream
                + " refused the connection.\nfix: start the upstream server, or correct its address and port\n";
        assertThat(answer("GET /any/path HTTP/1.1\r\nHost: localhost\r\n\r\n"))
                .startsWith("HTTP/1.1 502 Bad Gateway\r\n")
                .containsIgnoringCase("\r\ncontent-type: text/plain; charset=utf-8\r\n")
                .containsIgnoringCase("\r\ncontent-length: " + page.length() + "\r\n")
                .containsIgnoringCase("\r\nconnection: close\r\n")
                .endsWith("\r\n\r\n" + page);
        assertThat(proxy.events())
                .anyMatch(Event.UpstreamFailed.class::isInstance)
                .anyMatch(event -> event instanceof Event.HandshakeCompleted done && done.leg() == Event.Leg.CLIENT)
                .contains(new Event.ApplicationData(Event.Peer.CLIENT));
    }

    @Test
    void readsTheWholeRequestFirst() throws Exception {
        server.close();
        String body = "x".repeat(200_000);
        assertThat(answer("POST / HTTP/1.1\r\nContent-Length: 200000\r\n\r\n" + body))
                .startsWith("HTTP/1.1 502 ");
    }

    @Test
    void answersHeadWithoutTheText() throws Exception {
        server.close();
        assertThat(answer("HEAD / HTTP/1.1\r\n\r\n"))
                .startsWith("HTTP/1.1 502 ")
                .endsWith("\r\n\r\n");
    }

    @Test
    void leavesAnUpstreamThatAnswersAlone() throws Exception {
        CompletableFuture<Void> answering = CompletableFuture.runAsync(() -> {
            try (var accepted = server.accept()) {
                accepted.getOutputStream().write("its own words".getBytes(UTF_8));
            } catch (IOException e) {
                throw new AssertionError(e);
            }
        });
        try (SSLSocket client = TestProxy.tls(listener, "localhost")) {
            assertThat(new String(client.getInputStream().readAllBytes(), UTF_8))
                    .isEqualTo("its own words");
        }
        answering.join();
    }

    @Test
    void hasNothingToSayOfAFailureThatIsNotTheUpstreams() {
        IllegalStateException mistake = new IllegalStateException("a mistake of our own");
        Backend broken = new BadGateway(connection -> CompletableFuture.failedFuture(mistake), InstantSource.system());
        assertThatThrownBy(() -> broken.open(Connections.on(new EmbeddedChannel()))
                        .toCompletableFuture()
                        .join())
                .hasCause(mistake);
    }

    private String answer(String request) throws IOException {
        try (SSLSocket client = TestProxy.tls(listener, "localhost")) {
            SSLParameters parameters = client.getSSLParameters();
            parameters.setApplicationProtocols(new String[] {"h2", "http/1.1"});
            client.setSSLParameters(parameters);
            client.getOutputStream().write(request.getBytes(UTF_8));
            String answer = new String(client.getInputStream().readAllBytes(), UTF_8);
            assertThat(client.getApplicationProtocol()).isEqualTo("http/1.1");
            return answer;
        }
    }
}
