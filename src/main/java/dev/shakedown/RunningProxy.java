package dev.shakedown;

import dev.shakedown.observation.ClientReport;
import dev.shakedown.observation.Interception;
import dev.shakedown.observation.Outcome;
import dev.shakedown.proxy.ListenerSpec;
import dev.shakedown.proxy.ListenerSpec.Mode;
import dev.shakedown.proxy.ProxyServer;
import dev.shakedown.scenario.Catalogue;
import dev.shakedown.scenario.Scenario;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.InetSocketAddress;
import java.net.URI;
import java.nio.file.Path;
import java.security.cert.X509Certificate;
import java.time.Duration;
import java.util.List;
import javax.net.ssl.SSLContext;
import org.jspecify.annotations.Nullable;

/** A listener that is open. Thread-safe. */
final class RunningProxy implements TlsProxy {

    private final Parts parts;
    private final Duration deadline;
    private final ProxyServer.Listener listener;
    private final Connections connections;
    private final Runnable onClose;
    private volatile Scenario scenario;

    private RunningProxy(Parts parts, Duration deadline, ListenerSpec spec, Runnable onClose) throws IOException {
        this.parts = parts;
        this.deadline = deadline;
        this.onClose = onClose;
        scenario = parts.catalogue().find(spec.scenario());
        parts.rehearsal().accept(scenario, host(scenario));
        InterceptionLog log = parts.switchboard().open(spec.name());
        try {
            listener = parts.server().listen(spec);
        } catch (IOException | RuntimeException e) {
            parts.switchboard().close(spec.name());
            throw e;
        }
        connections = new Connections(listener, log);
        if (spec.mode() == Mode.SANDBOX) {
            parts.sandboxes().add(listener.address());
        }
    }

    /** Opens the listener that owns what all share: closing it closes everything. */
    static RunningProxy first(Parts parts, ProxyOptions options) throws IOException {
        return new RunningProxy(parts, options.deadline(), options.listener(), parts.shutdown());
    }

    @Override
    public String name() {
        return listener.spec().name();
    }

    @Override
    public URI uri() {
        return listener.spec().mode() == Mode.PROXY
                ? URI.create("http://" + literal(address()) + ":" + port())
                : URI.create("https://" + host() + ":" + port() + "/");
    }

    @Override
    public String host() {
        return host(scenario);
    }

    @Override
    public int port() {
        return address().getPort();
    }

    @Override
    public InetSocketAddress address() {
        return listener.address();
    }

    @Override
    public X509Certificate caCertificate() {
        return parts.root();
    }

    @Override
    public SSLContext sslContext() {
        return new TrustMaterial(parts.root()).sslContext();
    }

    @Override
    public Path trustStore(Path file) throws IOException {
        return new TrustMaterial(parts.root()).write(file);
    }

    @Override
    public Catalogue catalogue() {
        return parts.catalogue();
    }

    @Override
    public Scenario scenario() {
        return scenario;
    }

    @Override
    public TlsProxy scenario(String id) {
        Scenario next = parts.catalogue().find(id);
        parts.rehearsal().accept(next, host(next));
        listener.scenario(id);
        connections.startAnew();
        scenario = next;
        return this;
    }

    @Override
    public List<Interception> interceptions() {
        return connections.finished();
    }

    @Override
    public Interception awaitInterception() {
        return connections
                .next(deadline)
                .orElseThrow(() -> new AssertionError("no connection to " + uri() + " came to an end within "
                        + deadline.toMillis() + " ms" + System.lineSeparator() + timeline()));
    }

    @Override
    public List<Interception> settle(Duration patience) {
        return connections.settle(patience);
    }

    @Override
    public String timeline() {
        return Timeline.of(connections.now());
    }

    @Override
    public void assertRejected() {
        reaction(ClientReport.NONE).assertOutcome(Outcome.Kind.REJECTED);
    }

    @Override
    public void assertAccepted() {
        reaction(ClientReport.NONE).assertOutcome(Outcome.Kind.ACCEPTED);
    }

    @Override
    public void assertAsExpected() {
        reaction(ClientReport.NONE).assertAsExpected();
    }

    @Override
    public void assertAsExpected(@Nullable Throwable failure) {
        reaction(Reaction.report(failure)).assertAsExpected();
    }

    @Override
    public TlsProxy listen(String id) {
        ListenerSpec mine = listener.spec();
        String name = parts.switchboard().freshName(mine.name());
        try {
            return listen(ListenerSpecs.another(mine, name, id));
        } catch (IOException e) {
            throw new UncheckedIOException("no free port on " + mine.host() + ": " + e.getMessage(), e);
        }
    }

    @Override
    public TlsProxy listen(ListenerSpec spec) throws IOException {
        return new RunningProxy(parts, deadline, spec, () -> {});
    }

    @Override
    public void close() {
        parts.sandboxes().remove(listener.address());
        listener.close();
        onClose.run();
        parts.switchboard().close(name());
    }

    private Reaction reaction(ClientReport report) {
        List<Interception> seen = connections.decided(deadline);
        return Reaction.of(parts.served(seen, scenario), seen, report);
    }

    private static String host(Scenario scenario) {
        String wanted = scenario.serve().host();
        return wanted == null ? "localhost" : wanted;
    }

    private static String literal(InetSocketAddress address) {
        String host = address.getAddress().isAnyLocalAddress()
                ? "127.0.0.1"
                : address.getAddress().getHostAddress();
        return host.contains(":") ? "[" + host + "]" : host;
    }
}
