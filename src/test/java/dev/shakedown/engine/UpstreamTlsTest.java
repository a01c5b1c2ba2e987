package dev.shakedown.engine;

import static org.assertj.core.api.Assertions.assertThat;

import dev.shakedown.certs.Credential;
import dev.shakedown.decrypt.Secret;
import dev.shakedown.observation.Event;
import dev.shakedown.observation.UpstreamFailure;
import dev.shakedown.scenario.TlsParameters;
import dev.shakedown.wire.ClientHello;
import dev.shakedown.wire.ProtocolVersion;
import io.netty.bootstrap.Bootstrap;
import io.netty.channel.Channel;
import io.netty.channel.ChannelHandlerContext;
import io.netty.channel.ChannelInboundHandlerAdapter;
import io.netty.channel.ChannelInitializer;
import io.netty.channel.EventLoopGroup;
import io.netty.channel.MultiThreadIoEventLoopGroup;
import io.netty.channel.nio.NioIoHandler;
import io.netty.channel.socket.nio.NioSocketChannel;
import java.io.DataInputStream;
import java.io.IOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.TimeUnit;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.Test;

class UpstreamTlsTest {

    private static final EventLoopGroup LOOP = new MultiThreadIoEventLoopGroup(1, NioIoHandler.newFactory());
    private static final int RECORD_AND_MESSAGE_TYPE = 6;
    private static final Engine ENGINE = new BoringSslEngine();
    private static final UpstreamTls TRUSTING =
            new UpstreamTls(new UpstreamTrust(true, List.of(TestCredentials.root())));
    private static final UpstreamTls SYSTEM = new UpstreamTls(UpstreamTrust.SYSTEM);
    private static final UpstreamTls INSECURE = new UpstreamTls(UpstreamTrust.INSECURE);

    private final List<Secret> secrets = new CopyOnWriteArrayList<>();
    private final BlockingQueue<Event> events = new LinkedBlockingQueue<>();

    @AfterAll
    static void stop() {
        LOOP.shutdownGracefully(0, 5, TimeUnit.SECONDS).syncUninterruptibly();
    }

    @Test
    void verifiesAndSaysWhoItIs() throws Exception {
        TlsParameters tls = TlsParameters.DEFAULT.withAlpn(List.of("h2"));
        try (EngineServer server = new EngineServer(ENGINE, tls, TestCredentials.ecdsa())) {
            Channel channel = connect(TRUSTING, server.port(), "localhost", List.of("h2", "http/1.1"), "localhost");
            Event.UpstreamVerified verified = await(Event.UpstreamVerified.class);
            assertThat(verified.verified()).isTrue();
            assertThat(verified.chain()).singleElement().satisfies(leaf -> {
                assertThat(leaf.subject()).isEqualTo("Test leaf");
                assertThat(leaf.issuer()).isEqualTo("Test root");
                assertThat(leaf.names()).containsExactly("localhost", "127.0.0.1");
                assertThat(leaf.key()).isEqualTo("ECDSA P-256");
            });
            Event.HandshakeCompleted completed = await(Event.HandshakeCompleted.class);
            assertThat(completed.leg()).isEqualTo(Event.Leg.UPSTREAM);
            assertThat(completed.version()).isEqualTo("TLSv1.3");
            assertThat(completed.alpn()).isEqualTo("h2");
            channel.close().syncUninterruptibly();
        }
    }

    @Test
    void verifiesAddressesToo() throws Exception {
        try (EngineServer server = new EngineServer(ENGINE, TlsParameters.DEFAULT, TestCredentials.ecdsa())) {
            Channel channel = connect(TRUSTING, server.port(), "127.0.0.1", List.of(), null);
            assertThat(await(Event.UpstreamVerified.class).verified()).isTrue();
            channel.close().syncUninterruptibly();
        }
    }

    @Test
    void sendsTheServerNameThatItIsToldOrNone() throws Exception {
        assertThat(helloWith("a.test").serverName()).isEqualTo("a.test");
        assertThat(helloWith(null).serverName()).isNull();
        assertThat(helloWith("no host name").serverName()).isNull();
    }

    @Test
    void believesEverybodyIfToldTo() throws Exception {
        try (EngineServer server = new EngineServer(ENGINE, TlsParameters.DEFAULT, TestCredentials.ecdsa())) {
            Channel channel = connect(INSECURE, server.port(), "elsewhere.test", List.of(), null);
            assertThat(await(Event.UpstreamVerified.class).verified()).isFalse();
            await(Event.HandshakeCompleted.class);
            channel.close().syncUninterruptibly();
        }
    }

    @Test
    void refusesAnUntrustedRoot() throws Exception {
        Event.UpstreamFailed failed = failure(SYSTEM, TestCredentials.ecdsa(), TlsParameters.DEFAULT, "localhost");
        assertThat(failed.failure()).isEqualTo(UpstreamFailure.UNTRUSTED);
        assertThat(failed.detail()).contains("'Test root'", "no trusted root");
    }

    @Test
    void refusesAnExpiredCertificateAndNamesTheDate() throws Exception {
        Instant until = Instant.now().minus(Duration.ofMinutes(5)).truncatedTo(ChronoUnit.SECONDS);
        Credential expired = TestCredentials.leaf(until.minus(Duration.ofDays(1)), until, "localhost");
        Event.UpstreamFailed failed = failure(TRUSTING, expired, TlsParameters.DEFAULT, "localhost");
        assertThat(failed.failure()).isEqualTo(UpstreamFailure.EXPIRED);
        assertThat(failed.detail()).isEqualTo("its certificate 'Test leaf' expired at " + until);
    }

    @Test
    void refusesACertificateForAnotherNameAndListsItsNames() throws Exception {
        Instant now = Instant.now();
        Credential other =
                TestCredentials.leaf(now.minus(Duration.ofDays(1)), now.plus(Duration.ofDays(1)), "a.test", "b.test");
        Event.UpstreamFailed failed = failure(TRUSTING, other, TlsParameters.DEFAULT, "c.test");
        assertThat(failed.failure()).isEqualTo(UpstreamFailure.NAME_MISMATCH);
        assertThat(failed.detail())
                .isEqualTo("it was asked for by the name 'c.test', but its certificate is for a.test, b.test");
    }

    @Test
    void tellsTheUpstreamWhyItIsRefused() throws Exception {
        Instant now = Instant.now();
        Instant ended = now.minus(Duration.ofMinutes(5));
        Instant begun = now.minus(Duration.ofDays(1));
        Instant end = now.plus(Duration.ofDays(1));

        assertThat(alertFor(SYSTEM, TestCredentials.ecdsa())).isEqualTo("unknown_ca");
        assertThat(alertFor(TRUSTING, TestCredentials.leaf(begun, ended, "localhost")))
                .isEqualTo("certificate_expired");
        assertThat(alertFor(TRUSTING, TestCredentials.leaf(begun, end, "a.test")))
                .isEqualTo("bad_certificate");
    }

    @Test
    void tellsAVersionThatIsTooOld() throws Exception {
        TlsParameters old = new TlsParameters(
                List.of(ProtocolVersion.TLS_1_0), List.of(), List.of(), List.of(), List.of(), 0, null);
        Event.UpstreamFailed failed = failure(TRUSTING, TestCredentials.ecdsa(), old, "localhost");
        assertThat(failed.failure()).isEqualTo(UpstreamFailure.VERSION);
    }

    @Test
    void tellsThatNoSuiteIsShared() throws Exception {
        TlsParameters odd = EngineTest.tls12(0xc024);
        try (EngineServer server = new EngineServer(new BouncyCastleEngine(), odd, TestCredentials.ecdsa())) {
            connect(TRUSTING, server.port(), "localhost", List.of(), null);
            assertThat(await(Event.AlertReceived.class).leg()).isEqualTo(Event.Leg.UPSTREAM);
            assertThat(await(Event.UpstreamFailed.class))
                    .isEqualTo(new Event.UpstreamFailed(
                            UpstreamFailure.CIPHER, "it sent the fatal alert handshake_failure"));
        }
    }

    @Test
    void tellsThatItIsNotTls() throws Exception {
        byte[] answer = "HTTP/1.1 400 Bad Request\r\n\r\n".getBytes(StandardCharsets.US_ASCII);
        assertThat(againstPlain(answer).failure()).isEqualTo(UpstreamFailure.NOT_TLS);
    }

    @Test
    void leavesTheEndOfTheConnectionToTheSocket() throws Exception {
        try (ServerSocket listener = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
            Channel channel = connect(TRUSTING, listener.getLocalPort(), "localhost", List.of(), null);
            listener.accept().close();
            channel.closeFuture().syncUninterruptibly();
            assertThat(events).isEmpty();
        }
    }

    private ClientHello helloWith(@Nullable String serverName) throws Exception {
        try (ServerSocket listener = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
            Channel channel = connect(TRUSTING, listener.getLocalPort(), "b.test", List.of(), serverName);
            try (Socket accepted = listener.accept()) {
                DataInputStream in = new DataInputStream(accepted.getInputStream());
                in.skipNBytes(RECORD_AND_MESSAGE_TYPE);
                int length = (in.readUnsignedByte() << 16) | in.readUnsignedShort();
                return ClientHello.parse(in.readNBytes(length));
            } finally {
                channel.close().syncUninterruptibly();
            }
        }
    }

    private Event.UpstreamFailed againstPlain(byte[] answer) throws Exception {
        try (ServerSocket listener = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
            connect(TRUSTING, listener.getLocalPort(), "localhost", List.of(), null);
            try (Socket accepted = listener.accept()) {
                accepted.getInputStream().read();
                accepted.getOutputStream().write(answer);
                return await(Event.UpstreamFailed.class);
            }
        }
    }

    private Event.UpstreamFailed failure(UpstreamTls client, Credential credential, TlsParameters tls, String name)
            throws InterruptedException {
        try (EngineServer server = new EngineServer(ENGINE, tls, credential)) {
            connect(client, server.port(), name, List.of(), null);
            return await(Event.UpstreamFailed.class);
        }
    }

    /** The alert that a server gets to see. */
    private String alertFor(UpstreamTls client, Credential credential) throws InterruptedException {
        try (EngineServer server = new EngineServer(ENGINE, TlsParameters.DEFAULT, credential)) {
            connect(client, server.port(), "localhost", List.of(), null);
            return server.await(Event.AlertReceived.class).alert().description().name();
        }
    }

    private Channel connect(UpstreamTls client, int port, String name, List<String> alpn, @Nullable String serverName) {
        return new Bootstrap()
                .group(LOOP)
                .channel(NioSocketChannel.class)
                .handler(new ChannelInitializer<>() {
                    @Override
                    protected void initChannel(Channel channel) {
                        client.install(channel.pipeline(), name, port, alpn, serverName, secrets::add);
                        channel.pipeline().addLast("events", new Listener());
                    }
                })
                .connect(InetAddress.getLoopbackAddress(), port)
                .syncUninterruptibly()
                .channel();
    }

    private <E extends Event> E await(Class<E> kind) throws InterruptedException {
        while (true) {
            Event event = events.poll(10, TimeUnit.SECONDS);
            assertThat(event).as(kind.getSimpleName()).isNotNull();
            if (kind.isInstance(event)) {
                return kind.cast(event);
            }
        }
    }

    private final class Listener extends ChannelInboundHandlerAdapter {

        @Override
        public void userEventTriggered(ChannelHandlerContext context, Object event) {
            if (event instanceof Event happened) {
                events.add(happened);
            }
        }

        @Override
        public void exceptionCaught(ChannelHandlerContext context, Throwable cause) {
            if (!(cause instanceof IOException)) {
                throw new AssertionError(cause);
            }
        }
    }
}
