package dev.shakedown.proxy;

import dev.shakedown.certs.SandboxAuthority;
import dev.shakedown.certs.SandboxForge;
import dev.shakedown.engine.Engines;
import dev.shakedown.observation.Diagnosis;
import dev.shakedown.observation.Event;
import dev.shakedown.observation.Interception;
import dev.shakedown.observation.Outcome;
import dev.shakedown.observation.Transcript;
import dev.shakedown.observation.Verdict;
import dev.shakedown.scenario.Scenario;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.Socket;
import java.net.URI;
import java.security.GeneralSecurityException;
import java.security.KeyStore;
import java.time.Duration;
import java.time.InstantSource;
import java.util.List;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.TimeUnit;
import java.util.function.Predicate;
import javax.net.ssl.SSLContext;
import javax.net.ssl.SSLSocket;
import javax.net.ssl.TrustManagerFactory;
import org.jspecify.annotations.Nullable;

/** A proxy on loopback with the real engines and a real forge, behind which stands an echo, and clients for it. */
final class TestProxy implements AutoCloseable {

    static final int PATIENCE = 10_000;

    private static final SandboxAuthority AUTHORITY = SandboxAuthority.ephemeral(List.of());

    private final BlockingQueue<FinishedConnection> finished = new LinkedBlockingQueue<>();
    private final BlockingQueue<Interception> sunk = new LinkedBlockingQueue<>();
    private final EchoBackend backend = new EchoBackend();
    private final Backend behind;
    private final ProxyServer server;
    private volatile Predicate<InetSocketAddress> own = address -> false;

    private TestProxy(@Nullable Backend behind, Duration deadline, Scenario... scenarios) {
        this.behind = behind == null ? backend : behind;
        Planner planner = new CataloguePlanner(
                TestScenarios.catalogue(scenarios),
                new SandboxForge(AUTHORITY, Runnable::run, () -> URI.create("http://127.0.0.1:1")),
                Engines.standard()::choose);
        server = ProxyServer.start(new Settings(
                planner, this::backend, this::judge, sunk::add, deadline, Duration.ZERO, InstantSource.system()));
    }

    static TestProxy serving(Scenario... scenarios) {
        return within(Duration.ofMillis(PATIENCE), scenarios);
    }

    static TestProxy within(Duration deadline, Scenario... scenarios) {
        return new TestProxy(null, deadline, scenarios);
    }

    /** One that has something else than the echo behind it, and serves the baseline. */
    static TestProxy before(Backend behind) {
        return new TestProxy(behind, Duration.ofMillis(PATIENCE));
    }

    ProxyServer server() {
        return server;
    }

    /** True if the proxy says that an address is its own. */
    boolean owns(InetSocketAddress address) {
        return own.test(address);
    }

    EchoBackend backend() {
        return backend;
    }

    /** A listener on a free port of loopback. */
    ProxyServer.Listener listen(ListenerSpec.Mode mode, String scenario, Route... routes) throws IOException {
        Destination upstream = mode == ListenerSpec.Mode.FORWARD ? new Destination("localhost", 1) : null;
        return server.listen(new ListenerSpec(
                mode + "-" + scenario + "-" + routes.length,
                mode,
                "127.0.0.1",
                0,
                upstream,
                scenario,
                List.of(routes)));
    }

    /** A listener that serves one scenario to everybody. */
    ProxyServer.Listener sandbox(String scenario) throws IOException {
        return listen(ListenerSpec.Mode.SANDBOX, scenario);
    }

    /** A listener that leads to a port of loopback. */
    ProxyServer.Listener forward(int port) throws IOException {
        return server.listen(new ListenerSpec(
                "forward",
                ListenerSpec.Mode.FORWARD,
                "127.0.0.1",
                0,
                new Destination("127.0.0.1", port),
                "baseline",
                List.of()));
    }

    /** A connection without TLS. */
    static Socket connect(ProxyServer.Listener listener) throws IOException {
        Socket socket =
                new Socket(InetAddress.getLoopbackAddress(), listener.address().getPort());
        socket.setSoTimeout(PATIENCE);
        socket.setTcpNoDelay(true);
        return socket;
    }

    /** A client that trusts the sandbox CA and checks the name; its handshake has not begun. */
    static SSLSocket tls(ProxyServer.Listener listener, String host) throws IOException {
        return tls(connect(listener), host);
    }

    /** The same over a connection that stands. */
    static SSLSocket tls(Socket socket, String host) throws IOException {
        SSLSocket tls = (SSLSocket) trusting().getSocketFactory().createSocket(socket, host, socket.getPort(), true);
        javax.net.ssl.SSLParameters parameters = tls.getSSLParameters();
        parameters.setEndpointIdentificationAlgorithm("HTTPS");
        tls.setSSLParameters(parameters);
        return tls;
    }

    /** The next connection that has ended. */
    FinishedConnection finished() throws InterruptedException {
        FinishedConnection next = finished.poll(PATIENCE, TimeUnit.MILLISECONDS);
        if (next == null) {
            throw new AssertionError("no connection has ended");
        }
        return next;
    }

    /** The events of the next connection that has ended. */
    List<Event> events() throws InterruptedException {
        Transcript transcript = finished().transcript();
        return transcript.all(Event.class).toList();
    }

    /** How many interceptions the sink has got. */
    int sunk() {
        return sunk.size();
    }

    @Override
    public void close() {
        server.close();
    }

    private Backend backend(ListenerSpec spec, Predicate<InetSocketAddress> owned) {
        own = owned;
        return behind;
    }

    private Interception judge(FinishedConnection connection) {
        finished.add(connection);
        return new Interception(
                connection.id(),
                connection.time(),
                connection.listener().name(),
                "any",
                connection.transcript(),
                new Outcome(Outcome.Kind.INCONCLUSIVE, Outcome.How.OWN_FAILURE, null, ""),
                Verdict.INCONCLUSIVE,
                new Diagnosis(null, "", ""));
    }

    private static SSLContext trusting() {
        try {
            KeyStore store = KeyStore.getInstance(KeyStore.getDefaultType());
            store.load(null, null);
            store.setCertificateEntry("root", AUTHORITY.root());
            TrustManagerFactory trust = TrustManagerFactory.getInstance("PKIX");
            trust.init(store);
            SSLContext context = SSLContext.getInstance("TLS");
            context.init(null, trust.getTrustManagers(), null);
            return context;
        } catch (GeneralSecurityException | IOException e) {
            throw new AssertionError(e);
        }
    }
}
