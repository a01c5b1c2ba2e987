package dev.shakedown.proxy;

import static java.nio.charset.StandardCharsets.US_ASCII;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.shakedown.engine.UpstreamTls;
import dev.shakedown.engine.UpstreamTrust;
import dev.shakedown.observation.Event;
import dev.shakedown.observation.UpstreamFailure;
import dev.shakedown.wire.ClientHello;
import java.io.IOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.time.Duration;
import java.util.HexFormat;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutionException;
import java.util.function.Consumer;
import javax.net.ssl.ExtendedSSLSession;
import javax.net.ssl.SNIHostName;
import javax.net.ssl.SSLException;
import javax.net.ssl.SSLSocket;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

@Timeout(30)
class UpstreamBackendTest {

    private static final UpstreamCertificate CERTIFICATE = UpstreamCertificate.forName("shop.example.test");
    private static final UpstreamTls TRUSTING =
            new UpstreamTls(new UpstreamTrust(true, List.of(CERTIFICATE.certificate())));

    @AfterAll
    static void free() {
        TRUSTING.close();
    }

    @Test
    void carriesTheClientsServerNameAndApplicationProtocolsThrough() throws Exception {
        try (ServerSocket server = bind();
                RelayListener listener =
                        listener(UpstreamFixture.settings(tls()), server.getLocalPort(), hello("http/1.1", "h2"))) {
            CompletableFuture<SSLSocket> accepted = accept(server, "h2", "http/1.1");
            try (Socket client = listener.connect();
                    SSLSocket upstream = accepted.get()) {
                assertThat(listener.session().alpn()).containsExactly("h2");
                assertThat(((ExtendedSSLSession) upstream.getSession()).getRequestedServerNames())
                        .containsExactly(new SNIHostName("shop.example.test"));
                client.getOutputStream().write("in the clear".getBytes(US_ASCII));
                assertThat(upstream.getInputStream().readNBytes(12))
                        .asString(US_ASCII)
                        .isEqualTo("in the clear");
                assertThat(listener.transcript().first(Event.HandshakeCompleted.class))
                        .get()
                        .extracting(Event.HandshakeCompleted::leg)
                        .isEqualTo(Event.Leg.UPSTREAM);
                assertThat(listener.transcript().first(Event.UpstreamConnected.class))
                        .contains(new Event.UpstreamConnected("127.0.0.1:" + server.getLocalPort()));
            }
        }
    }

    @Test
    void agreesOnNoApplicationProtocolWhereTheUpstreamKnowsNone() throws Exception {
        try (ServerSocket server = bind();
                RelayListener listener =
                        listener(UpstreamFixture.settings(tls()), server.getLocalPort(), hello("http/1.1"))) {
            CompletableFuture<SSLSocket> accepted = accept(server);
            try (Socket client = listener.connect();
                    SSLSocket upstream = accepted.get()) {
                assertThat(listener.session().alpn()).isEmpty();
                assertThat(client.isConnected() && upstream.isConnected()).isTrue();
            }
        }
    }

    @Test
    void answersACloseNotifyOfTheUpstreamWithTheEndOfTheClient() throws Exception {
        try (ServerSocket server = bind();
                RelayListener listener = listener(UpstreamFixture.settings(tls()), server.getLocalPort(), hello())) {
            CompletableFuture<SSLSocket> accepted = accept(server);
            try (Socket client = listener.connect();
                    SSLSocket upstream = accepted.get()) {
                upstream.getOutputStream().write(new byte[300_000]);
                upstream.shutdownOutput();
                assertThat(client.getInputStream().readAllBytes()).hasSize(300_000);
            }
        }
    }

    @Test
    void hearsTheAnswerOfAnUpstreamAfterTheClientHasEndedItsStream() throws Exception {
        try (ServerSocket server = bind();
                RelayListener listener = listener(UpstreamFixture.settings(tls()), server.getLocalPort(), hello())) {
            CompletableFuture<SSLSocket> accepted = accept(server);
            try (Socket client = listener.connect();
                    SSLSocket upstream = accepted.get()) {
                client.getOutputStream().write("question".getBytes(US_ASCII));
                client.shutdownOutput();
                assertThat(upstream.getInputStream().readAllBytes())
                        .asString(US_ASCII)
                        .isEqualTo("question");
                upstream.getOutputStream().write("answer".getBytes(US_ASCII));
                upstream.shutdownOutput();
                assertThat(client.getInputStream().readAllBytes())
                        .asString(US_ASCII)
                        .isEqualTo("answer");
            }
        }
    }

    @Test
    void deliversWhatAnUpstreamSaysBeforeTheClientIsReady() throws Exception {
        try (ServerSocket server = bind();
                RelayListener listener = listener(UpstreamFixture.settings(UpstreamFixture.PLAIN), server)) {
            try (Socket client = listener.connect();
                    Socket upstream = server.accept()) {
                upstream.getOutputStream().write("220 ready\r\n".getBytes(US_ASCII));
                assertThat(client.getInputStream().readNBytes(11))
                        .asString(US_ASCII)
                        .isEqualTo("220 ready\r\n");
            }
        }
    }

    @Test
    void saysThatAnUpstreamRefuses() throws Exception {
        int port;
        try (ServerSocket closed = bind()) {
            port = closed.getLocalPort();
        }
        failsWith(
                UpstreamFixture.settings(tls()),
                new Destination("127.0.0.1", port),
                UpstreamFailure.REFUSED,
                "127.0.0.1:" + port + " refused the connection");
    }

    @Test
    void saysThatANameDoesNotResolve() throws Exception {
        String name = "a".repeat(64) + ".invalid";
        failsWith(
                UpstreamFixture.settings(tls()),
                new Destination(name, 443),
                UpstreamFailure.UNRESOLVED,
                "the name '" + name + "' does not resolve");
    }

    @Test
    void saysThatAnUpstreamDoesNotAccept() throws Exception {
        try (FullServer full = new FullServer()) {
            failsWith(
                    UpstreamFixture.settings(tls(), Duration.ofMillis(200), address -> false),
                    new Destination("127.0.0.1", full.port()),
                    UpstreamFailure.TIMEOUT,
                    "127.0.0.1:" + full.port() + " did not accept the connection within 200 ms");
        }
    }

    @Test
    void saysThatAnUpstreamDoesNotFinishItsHandshake() throws Exception {
        try (ServerSocket silent = bind()) {
            failsWith(
                    UpstreamFixture.settings(tls(), Duration.ofMillis(200), address -> false),
                    new Destination("127.0.0.1", silent.getLocalPort()),
                    UpstreamFailure.TIMEOUT,
                    "127.0.0.1:" + silent.getLocalPort() + " did not finish its handshake within 200 ms");
        }
    }

    @Test
    void saysThatAnUpstreamResetsInTheHandshake() throws Exception {
        failsBy(
                socket -> {
                    readSome(socket);
                    close(socket, true);
                },
                UpstreamFailure.RESET,
                "{upstream} reset the connection in the handshake");
    }

    @Test
    void saysThatAnUpstreamClosesInTheHandshake() throws Exception {
        failsBy(
                socket -> {
                    readAll(socket);
                    close(socket, false);
                },
                UpstreamFailure.CLOSED,
                "{upstream} closed the connection in the handshake");
    }

    /** The second could be the head of a long record of SSL 2.0, of which an engine would wait for the rest. */
    @ParameterizedTest
    @CsvSource({"485454502f312e31203430302042616420, HTTP response", "079c4ed1026bf835a05d13ee812fc674, garbage"})
    void saysThatAnUpstreamDoesNotSpeakTls(String hex, String like) throws Exception {
        failsBy(
                socket -> write(socket, HexFormat.of().parseHex(hex)),
                UpstreamFailure.NOT_TLS,
                "it does not speak TLS: what it sends looks like " + like);
    }

    @Test
    void passesOnWhatTlsSaysOfAFailure() throws Exception {
        failsBy(
                socket -> write(socket, new byte[] {21, 3, 3, 0, 2, 2, 40}),
                UpstreamFailure.CIPHER,
                "it sent the fatal alert handshake_failure");
    }

    @Test
    void saysThatAnUpstreamHasAnotherKeyThanItsCertificate() throws Exception {
        UpstreamCertificate mixedUp = new UpstreamCertificate(
                UpstreamCertificate.forName("shop.example.test").key(), CERTIFICATE.certificate());
        failsBy(
                socket -> serve(mixedUp, socket),
                UpstreamFailure.WRONG_KEY,
                "its signature does not fit its certificate");
    }

    @Test
    void refusesAnUpstreamThatNobodyVouchesFor() throws Exception {
        refuses(UpstreamTrust.SYSTEM, "shop.example.test", UpstreamFailure.UNTRUSTED);
    }

    @Test
    void refusesAnUpstreamThatGoesByAnotherName() throws Exception {
        refuses(
                new UpstreamTrust(true, List.of(CERTIFICATE.certificate())),
                "bank.example.test",
                UpstreamFailure.NAME_MISMATCH);
    }

    @Test
    void refusesToCallTheProxyItself() throws Exception {
        try (ServerSocket own = bind()) {
            failsWith(
                    UpstreamFixture.settings(
                            tls(), Duration.ofSeconds(10), address -> address.getPort() == own.getLocalPort()),
                    new Destination("localhost", own.getLocalPort()),
                    UpstreamFailure.FORBIDDEN,
                    "127.0.0.1:" + own.getLocalPort() + " is a port of this proxy itself");
        }
    }

    @Test
    void saysThatNobodyKnowsWhereToGo() throws Exception {
        failsWith(
                UpstreamFixture.settings(tls()),
                null,
                UpstreamFailure.UNRESOLVED,
                "neither the listener nor the client says which upstream to go to");
    }

    private static void refuses(UpstreamTrust trust, String name, UpstreamFailure failure) throws Exception {
        try (UpstreamTls tls = new UpstreamTls(trust);
                ServerSocket server = bind();
                RelayListener listener = listener(
                        UpstreamFixture.settings(UpstreamTlsClient.of(tls)),
                        server.getLocalPort(),
                        UpstreamTargetTest.hello(name));
                Socket client = listener.connect()) {
            CompletableFuture<SSLSocket> accepted = accept(server);
            assertThatThrownBy(listener::session).hasCauseInstanceOf(UpstreamException.class);
            assertThat(client.getInputStream().read()).isEqualTo(-1);
            assertThat(listener.transcript().all(Event.UpstreamFailed.class))
                    .singleElement()
                    .extracting(Event.UpstreamFailed::failure)
                    .isEqualTo(failure);
            assertThatThrownBy(accepted::join).hasRootCauseInstanceOf(SSLException.class);
        }
    }

    private static void failsBy(Consumer<Socket> behaviour, UpstreamFailure failure, String detail) throws Exception {
        try (ServerSocket server = bind()) {
            Thread thread = new Thread(() -> {
                try {
                    behaviour.accept(server.accept());
                } catch (IOException e) {
                    throw new AssertionError(e);
                }
            });
            thread.start();
            failsWith(
                    UpstreamFixture.settings(tls()),
                    new Destination("127.0.0.1", server.getLocalPort()),
                    failure,
                    detail.replace("{upstream}", "127.0.0.1:" + server.getLocalPort()));
            thread.join();
        }
    }

    private static void failsWith(
            UpstreamSettings settings, @Nullable Destination destination, UpstreamFailure failure, String detail)
            throws Exception {
        try (RelayListener listener =
                        new RelayListener(new UpstreamBackend(settings), null, destination, hello(), null);
                Socket client = listener.connect()) {
            assertThatThrownBy(listener::session)
                    .isInstanceOf(ExecutionException.class)
                    .hasCauseInstanceOf(UpstreamException.class);
            assertThat(listener.transcript().all(Event.UpstreamFailed.class))
                    .singleElement()
                    .satisfies(event -> {
                        assertThat(event.failure()).isEqualTo(failure);
                        assertThat(event.detail()).startsWith(detail);
                    });
            assertThat(client.getInputStream().read()).isEqualTo(-1);
        }
    }

    private static RelayListener listener(UpstreamSettings settings, int port, ClientHello hello) {
        return new RelayListener(new UpstreamBackend(settings), null, new Destination("127.0.0.1", port), hello, null);
    }

    private static RelayListener listener(UpstreamSettings settings, ServerSocket server) {
        return RelayListener.plain(new UpstreamBackend(settings), new Destination("127.0.0.1", server.getLocalPort()));
    }

    private static ServerSocket bind() throws IOException {
        return new ServerSocket(0, 50, InetAddress.getLoopbackAddress());
    }

    private static ClientHello hello(String... alpn) {
        return UpstreamTargetTest.hello("shop.example.test", alpn);
    }

    private static UpstreamTlsClient tls() {
        return UpstreamTlsClient.of(TRUSTING);
    }

    private static CompletableFuture<SSLSocket> accept(ServerSocket server, String... alpn) {
        return CompletableFuture.supplyAsync(
                () -> {
                    try {
                        SSLSocket socket = (SSLSocket)
                                CERTIFICATE.serving().getSocketFactory().createSocket(server.accept(), null, true);
                        var parameters = socket.getSSLParameters();
                        parameters.setApplicationProtocols(alpn);
                        socket.setSSLParameters(parameters);
                        socket.startHandshake();
                        return socket;
                    } catch (IOException e) {
                        throw new AssertionError(e);
                    }
                },
                task -> new Thread(task, "upstream-test").start());
    }

    /** Does its side of a handshake that the client ends. */
    private static void serve(UpstreamCertificate certificate, Socket socket) {
        try (SSLSocket server = (SSLSocket)
                certificate.serving().getSocketFactory().createSocket(socket, null, socket.getPort(), true)) {
            server.setUseClientMode(false);
            assertThatThrownBy(server::startHandshake).isInstanceOf(SSLException.class);
        } catch (IOException e) {
            throw new AssertionError(e);
        }
    }

    private static void write(Socket socket, byte[] bytes) {
        try {
            socket.getOutputStream().write(bytes);
        } catch (IOException e) {
            throw new AssertionError(e);
        }
    }

    private static void readSome(Socket socket) {
        try {
            socket.getInputStream().read();
        } catch (IOException e) {
            throw new AssertionError(e);
        }
    }

    private static void readAll(Socket socket) {
        try {
            socket.getInputStream().readNBytes(5);
            int available = socket.getInputStream().available();
            socket.getInputStream().readNBytes(available);
        } catch (IOException e) {
            throw new AssertionError(e);
        }
    }

    private static void close(Socket socket, boolean reset) {
        try {
            if (reset) {
                socket.setSoLinger(true, 0);
            }
            socket.close();
        } catch (IOException e) {
            throw new AssertionError(e);
        }
    }
}
