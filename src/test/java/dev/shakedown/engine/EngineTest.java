package dev.shakedown.engine;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.shakedown.certs.Credential;
import dev.shakedown.observation.Event;
import dev.shakedown.scenario.TlsParameters;
import dev.shakedown.wire.CipherSuite;
import dev.shakedown.wire.NamedGroup;
import dev.shakedown.wire.ProtocolVersion;
import java.io.IOException;
import java.io.OutputStream;
import java.net.InetAddress;
import java.net.Socket;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.List;
import java.util.Random;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.stream.Stream;
import javax.net.ssl.ExtendedSSLSession;
import javax.net.ssl.SSLContext;
import javax.net.ssl.SSLException;
import javax.net.ssl.SSLSocket;
import org.junit.jupiter.api.Named;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

/** What both engines do alike. */
class EngineTest {

    private static final Engine BORINGSSL = new BoringSslEngine();
    private static final Engine BOUNCY_CASTLE = new BouncyCastleEngine();
    private static final int MEGABYTES_10 = 10 << 20;

    static Stream<Engine> engines() {
        return Stream.of(BORINGSSL, BOUNCY_CASTLE);
    }

    static Stream<Arguments> enginesAndVersions() {
        return engines()
                .flatMap(engine -> Stream.of("TLSv1.2", "TLSv1.3")
                        .map(version -> Arguments.of(Named.of(engine.name().toString(), engine), version)));
    }

    @ParameterizedTest
    @MethodSource("enginesAndVersions")
    void completesAHandshakeAndSaysWhatWasNegotiated(Engine engine, String version) throws Exception {
        TlsParameters tls = TlsParameters.DEFAULT.withAlpn(List.of("h2", "http/1.1"));
        try (EngineServer server = new EngineServer(engine, tls, TestCredentials.ecdsa());
                SSLSocket client = JdkClient.gullible(server.port(), version, "http/1.1")) {
            assertThat(echo(client, "hello".getBytes(StandardCharsets.UTF_8)))
                    .isEqualTo("hello".getBytes(StandardCharsets.UTF_8));
            assertThat(server.await(Event.HandshakeCompleted.class))
                    .isEqualTo(new Event.HandshakeCompleted(
                            Event.Leg.CLIENT,
                            version,
                            client.getSession().getCipherSuite(),
                            "X25519",
                            "http/1.1",
                            Engines.label(engine.name())));
            assertThat(client.getApplicationProtocol()).isEqualTo("http/1.1");
        }
    }

    @ParameterizedTest
    @MethodSource("enginesAndVersions")
    void echoesTenMegabytes(Engine engine, String version) throws Exception {
        byte[] sent = new byte[MEGABYTES_10];
        new Random(7).nextBytes(sent);
        try (EngineServer server = new EngineServer(engine, TlsParameters.DEFAULT, TestCredentials.ecdsa());
                SSLSocket client = JdkClient.gullible(server.port(), version)) {
            assertThat(echo(client, sent)).isEqualTo(sent);
            assertThat(server.thrown()).isEmpty();
        }
    }

    @ParameterizedTest
    @MethodSource("enginesAndVersions")
    void doesWithoutAlpnIfThereIsNoneInCommon(Engine engine, String version) throws Exception {
        TlsParameters tls = TlsParameters.DEFAULT.withAlpn(List.of("h2"));
        try (EngineServer server = new EngineServer(engine, tls, TestCredentials.ecdsa());
                SSLSocket other = JdkClient.gullible(server.port(), version, "spdy/3");
                SSLSocket none = JdkClient.gullible(server.port(), version)) {
            other.startHandshake();
            none.startHandshake();
            assertThat(server.await(Event.HandshakeCompleted.class).alpn()).isNull();
            assertThat(server.await(Event.HandshakeCompleted.class).alpn()).isNull();
            assertThat(other.getApplicationProtocol()).isEmpty();
        }
    }

    @ParameterizedTest
    @MethodSource("enginesAndVersions")
    void staplesTheOcspResponse(Engine engine, String version) throws Exception {
        Credential credential = TestCredentials.stapled(TestCredentials.ecdsa());
        try (EngineServer server = new EngineServer(engine, TlsParameters.DEFAULT, credential);
                SSLSocket client = JdkClient.gullible(server.port(), version)) {
            client.startHandshake();
            ExtendedSSLSession session = (ExtendedSSLSession) client.getSession();
            assertThat(session.getStatusResponses()).containsExactly(TestCredentials.STAPLE);
        }
    }

    @ParameterizedTest
    @MethodSource("enginesAndVersions")
    void recognisesTheAlertOfAClientThatRefusesTheCertificate(Engine engine, String version) throws Exception {
        try (EngineServer server = new EngineServer(engine, TlsParameters.DEFAULT, TestCredentials.ecdsa());
                SSLSocket client = JdkClient.suspicious(server.port(), version)) {
            assertThatThrownBy(client::startHandshake).isInstanceOf(SSLException.class);
            Event.AlertReceived received = server.await(Event.AlertReceived.class);
            assertThat(received.alert().description().name()).isEqualTo("certificate_unknown");
            assertThat(received.leg()).isEqualTo(Event.Leg.CLIENT);
            assertThat(server.awaitEnd()).isEqualTo("inactive");
            assertThat(server.left()).isEmpty();
            assertThat(server.thrown()).isEmpty();
        }
    }

    @ParameterizedTest
    @MethodSource("enginesAndVersions")
    void passesOnTheEndOfTheClientsStreamOnce(Engine engine, String version) throws Exception {
        try (EngineServer server = new EngineServer(engine, TlsParameters.DEFAULT, TestCredentials.ecdsa())) {
            try (SSLSocket client = JdkClient.gullible(server.port(), version)) {
                echo(client, new byte[] {1});
            }
            assertThat(server.awaitEnd()).isEqualTo("input");
            assertThat(server.awaitEnd()).isEqualTo("inactive");
            server.await(Event.HandshakeCompleted.class);
            Event.AlertReceived goodbye = server.await(Event.AlertReceived.class);
            assertThat(goodbye.alert().refuses()).isFalse();
            assertThat(server.left()).allMatch(Event.AlertReceived.class::isInstance);
            assertThat(server.thrown()).isEmpty();
        }
    }

    @ParameterizedTest
    @MethodSource("engines")
    void saysGoodbyeBeforeItCloses(Engine engine) throws Exception {
        try (EngineServer server = new EngineServer(engine, TlsParameters.DEFAULT, TestCredentials.ecdsa());
                SSLSocket client = JdkClient.gullible(server.port(), "TLSv1.3")) {
            echo(client, new byte[] {1});
            client.shutdownOutput();
            // The JDK reports an end without close_notify as an error.
            assertThat(client.getInputStream().read()).isEqualTo(-1);
        }
    }

    @ParameterizedTest
    @MethodSource("engines")
    void staysSilentAboutAClientThatLeaves(Engine engine) throws Exception {
        try (EngineServer server = new EngineServer(engine, TlsParameters.DEFAULT, TestCredentials.ecdsa())) {
            try (Socket client = new Socket(InetAddress.getLoopbackAddress(), server.port())) {
                client.getOutputStream().write(EverythingHello.bytes());
                assertThat(client.getInputStream().read()).isEqualTo(22);
            }
            while (!server.awaitEnd().equals("inactive")) {
                // The FIN may be seen first.
            }
            assertThat(server.left()).isEmpty();
            assertThat(server.thrown()).isEmpty();
        }
    }

    @ParameterizedTest
    @MethodSource("engines")
    void fallsOverNoGarbage(Engine engine) throws Exception {
        try (EngineServer server = new EngineServer(engine, TlsParameters.DEFAULT, TestCredentials.ecdsa());
                Socket client = new Socket(InetAddress.getLoopbackAddress(), server.port())) {
            client.getOutputStream().write("GET / HTTP/1.1\r\nHost: x\r\n\r\n".getBytes(StandardCharsets.US_ASCII));
            assertThat(server.await(Event.TlsFailed.class).leg()).isEqualTo(Event.Leg.CLIENT);
            assertThat(server.thrown()).isEmpty();
        }
    }

    @ParameterizedTest
    @MethodSource("engines")
    void saysWhichAlertItSentWhenNoSuiteIsShared(Engine engine) throws Exception {
        TlsParameters tls = tls12(0xc030);
        try (EngineServer server = new EngineServer(engine, tls, TestCredentials.ecdsa());
                SSLSocket client = JdkClient.gullible(server.port(), "TLSv1.2")) {
            assertThatThrownBy(client::startHandshake).hasMessageContaining("handshake_failure");
            assertThat(server.await(Event.AlertSent.class).alert().description().name())
                    .isEqualTo("handshake_failure");
            assertThat(server.await(Event.TlsFailed.class).reason()).isNotBlank();
        }
    }

    @ParameterizedTest
    @MethodSource("engines")
    void saysWhichAlertItSentWhenNoVersionIsShared(Engine engine) throws Exception {
        TlsParameters tls = new TlsParameters(
                List.of(ProtocolVersion.TLS_1_3), List.of(), List.of(), List.of(), List.of(), 0, null);
        try (EngineServer server = new EngineServer(engine, tls, TestCredentials.ecdsa());
                SSLSocket client = JdkClient.gullible(server.port(), "TLSv1.2")) {
            assertThatThrownBy(client::startHandshake).hasMessageContaining("protocol_version");
            assertThat(server.await(Event.AlertSent.class).alert().description().name())
                    .isEqualTo("protocol_version");
        }
    }

    @ParameterizedTest
    @MethodSource("enginesAndVersions")
    void prefersTheGroupsThatItIsTold(Engine engine, String version) throws Exception {
        TlsParameters tls =
                new TlsParameters(List.of(), List.of(), List.of(new NamedGroup(0x0018)), List.of(), List.of(), 0, null);
        try (EngineServer server = new EngineServer(engine, tls, TestCredentials.ecdsa());
                SSLSocket client = JdkClient.gullible(server.port(), version)) {
            client.startHandshake();
            assertThat(server.await(Event.HandshakeCompleted.class).group()).isEqualTo("secp384r1");
        }
    }

    @ParameterizedTest
    @MethodSource("enginesAndVersions")
    void servesRsaKeys(Engine engine, String version) throws Exception {
        try (EngineServer server = new EngineServer(engine, TlsParameters.DEFAULT, TestCredentials.rsa(2048));
                SSLSocket client = JdkClient.gullible(server.port(), version)) {
            assertThat(echo(client, new byte[] {1, 2})).containsExactly(1, 2);
        }
    }

    @ParameterizedTest
    @MethodSource("enginesAndVersions")
    void servesEd25519Keys(Engine engine, String version) throws Exception {
        Credential credential = TestCredentials.ed25519();
        assertThat(engine.refusal(TlsParameters.DEFAULT, credential)).isEmpty();
        try (EngineServer server = new EngineServer(engine, TlsParameters.DEFAULT, credential);
                SSLSocket client = JdkClient.gullible(server.port(), version)) {
            assertThat(echo(client, new byte[] {1, 2})).containsExactly(1, 2);
        }
    }

    @ParameterizedTest
    @MethodSource("enginesAndVersions")
    void resumesNothing(Engine engine, String version) throws Exception {
        AtomicInteger verifications = new AtomicInteger();
        SSLContext remembering = JdkClient.context(verifications::incrementAndGet);
        try (EngineServer server = new EngineServer(engine, TlsParameters.DEFAULT, TestCredentials.ecdsa())) {
            for (int i = 0; i < 3; i++) {
                try (SSLSocket client = JdkClient.connect(remembering, server.port(), version)) {
                    echo(client, new byte[] {1});
                }
            }
        }
        assertThat(verifications).hasValue(3);
    }

    static TlsParameters tls12(int... suites) {
        return new TlsParameters(
                List.of(ProtocolVersion.TLS_1_2),
                Arrays.stream(suites).mapToObj(CipherSuite::new).toList(),
                List.of(),
                List.of(),
                List.of(),
                0,
                null);
    }

    private static byte[] echo(SSLSocket client, byte[] sent) throws IOException, InterruptedException {
        client.startHandshake();
        Thread writer = new Thread(() -> {
            try {
                OutputStream out = client.getOutputStream();
                out.write(sent);
                out.flush();
            } catch (IOException e) {
                throw new AssertionError(e);
            }
        });
        writer.start();
        byte[] back = client.getInputStream().readNBytes(sent.length);
        writer.join();
        return back;
    }
}
