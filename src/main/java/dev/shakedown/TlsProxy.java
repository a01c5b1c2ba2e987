package dev.shakedown;

import dev.shakedown.certs.ExportFormat;
import dev.shakedown.observation.Interception;
import dev.shakedown.proxy.Destination;
import dev.shakedown.proxy.ListenerSpec;
import dev.shakedown.proxy.ListenerSpec.Mode;
import dev.shakedown.scenario.Catalogue;
import dev.shakedown.scenario.Scenario;
import java.io.IOException;
import java.net.InetSocketAddress;
import java.net.URI;
import java.nio.file.Path;
import java.security.cert.X509Certificate;
import java.time.Duration;
import java.util.List;
import javax.net.ssl.SSLContext;
import org.jspecify.annotations.Nullable;

/**
 * An intercepting TLS proxy in this process that is as wrong as its scenario says, and knows what a correct client makes
 * of that.
 *
 * <pre>{@code
 * try (TlsProxy proxy = TlsProxy.sandbox().scenario("expired").start()) {
 *     HttpClient client = HttpClient.newBuilder().sslContext(proxy.sslContext()).build();
 *     assertThrows(IOException.class, () -> client.send(HttpRequest.newBuilder(proxy.uri()).build(), discarding()));
 *     proxy.assertRejected();
 * }
 * }</pre>
 *
 * <p>One object is one listener: an address, a scenario, and the connections that came to it. {@link #listen(String)}
 * opens another beside it, which shares threads and CA and nothing else, so that tests in parallel do not see each other.
 * Nothing of the JVM is touched: trust is handed out, never installed. All methods may be called by any thread.
 */
public interface TlsProxy extends AutoCloseable {

    /** The password of every trust store that is written: the one that Java's own has. */
    String TRUST_STORE_PASSWORD = ExportFormat.PASSWORD;

    /** A proxy with an origin of its own behind it, for a client that needs nothing but some server. */
    static TlsProxyBuilder sandbox() {
        return configured(ListenerSpecs.of("sandbox", Mode.SANDBOX, null));
    }

    /**
     * A proxy in front of one TLS server: the client connects to the proxy in the server's place.
     *
     * @param host name or address of the server
     * @param port its port, 1 to 65535
     */
    static TlsProxyBuilder forward(String host, int port) {
        return configured(ListenerSpecs.of("forward", Mode.FORWARD, new Destination(host, port)));
    }

    /** A proxy that the client is told to use: {@code CONNECT} and SOCKS5 on the same port. */
    static TlsProxyBuilder connect() {
        return configured(ListenerSpecs.of("proxy", Mode.PROXY, null));
    }

    /** A proxy with a listener as described, for instance on a fixed port. */
    static TlsProxyBuilder configured(ListenerSpec listener) {
        return new TlsProxyBuilder(listener);
    }

    /** The name of the listener, unique among those that share the proxy. */
    String name();

    /** What the client asks for: {@code https://HOST:PORT/}; of a {@link #connect} proxy its own address, {@code http://127.0.0.1:PORT}. */
    URI uri();

    /** The host name that the client asks for: {@code localhost}, unless the scenario needs another. */
    String host();

    /** The port that the listener really has. */
    int port();

    /** The address that the listener really has. */
    InetSocketAddress address();

    /** The root certificate of the sandbox CA, which a client has to trust. */
    X509Certificate caCertificate();

    /** A context for clients that trusts the sandbox CA and nothing else. A new one each time, so that no session is shared. */
    SSLContext sslContext();

    /**
     * Writes a PKCS12 trust store with the sandbox CA for clients that want a file; the password is
     * {@link #TRUST_STORE_PASSWORD}.
     *
     * @param file where to; an existing file is replaced
     * @return the same path
     * @throws IOException if it cannot be written
     */
    Path trustStore(Path file) throws IOException;

    /** All scenarios that it knows. */
    Catalogue catalogue();

    /** The scenario that a connection gets unless it asks for another. */
    Scenario scenario();

    /**
     * Switches to another scenario, for new connections only. What is asserted afterwards is about connections after the
     * switch.
     *
     * @throws dev.shakedown.scenario.ScenarioChoiceException if there is no such scenario
     */
    TlsProxy scenario(String id);

    /** The newest thousand connections that have ended, in the order of their end, each judged by itself. */
    List<Interception> interceptions();

    /**
     * Waits for the next connection that no earlier call returned, until it has ended or the client has shown that it
     * accepts.
     *
     * @throws AssertionError with what has happened until then, if none comes before the deadline
     */
    Interception awaitInterception();

    /**
     * Waits until at least one connection since the last switch of the scenario has come, and each has ended; gives up
     * when the patience is over. A client that keeps connections for later requests ends them only when it is closed.
     *
     * @return these connections, those still under way included, judged by what has been seen of them
     */
    List<Interception> settle(Duration patience);

    /** What has happened on the connections so far, a line for each event: for the message of a failure. */
    String timeline();

    /** Fails unless the client has refused to talk: no application data came from it. */
    void assertRejected();

    /** Fails unless the client has accepted: application data came from it. */
    void assertAccepted();

    /**
     * Fails unless the client did what the scenario expects of a correct one. Scenarios whose fault comes after the
     * request need the client's own word: {@link #assertAsExpected(Throwable)}.
     */
    void assertAsExpected();

    /**
     * The same, with the client's word.
     *
     * @param failure what the client reported, or null if it reported success
     */
    void assertAsExpected(@Nullable Throwable failure);

    /**
     * Opens another listener of the same kind on a free port, with a scenario, a deadline and interceptions of its own.
     * Closing it leaves this one open.
     *
     * @throws dev.shakedown.scenario.ScenarioChoiceException if there is no such scenario
     */
    TlsProxy listen(String scenario);

    /**
     * Opens another listener as described. Closing it leaves this one open.
     *
     * @throws IOException if its address cannot be bound
     */
    TlsProxy listen(ListenerSpec listener) throws IOException;

    /** Stops listening; the proxy that was started first ends all connections, and frees every thread and port. */
    @Override
    void close();
}
