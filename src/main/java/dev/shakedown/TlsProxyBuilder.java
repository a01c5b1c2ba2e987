package dev.shakedown;

import dev.shakedown.observation.Interception;
import dev.shakedown.proxy.ListenerSpec;
import dev.shakedown.scenario.Catalogue;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.ServiceLoader;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;

/**
 * Says how a {@link TlsProxy} is to be; every default is right for a test: a free port on loopback, the baseline
 * scenario, a CA in memory that is gone with the proxy, an upstream that is verified. Mutable; belongs to one thread.
 */
public final class TlsProxyBuilder {

    private final List<Path> upstreamTrust = new ArrayList<>();
    private ListenerSpec listener;
    private @Nullable Path ca;
    private @Nullable Catalogue catalogue;
    private boolean insecureUpstream;
    private @Nullable Path captures;
    private @Nullable Path keyLog;
    private Duration deadline = Duration.ofSeconds(10);
    private Duration grace = Duration.ZERO;
    private Consumer<Interception> onInterception = interception -> {};

    TlsProxyBuilder(ListenerSpec listener) {
        this.listener = listener;
    }

    /** The scenario to begin with, by its id; {@code a--b} combines two. Without it the baseline: a correct interception. */
    public TlsProxyBuilder scenario(String id) {
        listener = listener.withScenario(id);
        return this;
    }

    /**
     * The directory of the sandbox CA; it is made if it is not there. Without it the CA lives in memory, so that no other
     * process can trust it by mistake.
     */
    public TlsProxyBuilder ca(Path directory) {
        ca = directory;
        return this;
    }

    /** The scenarios that there are; without it the packaged ones. */
    public TlsProxyBuilder catalogue(Catalogue scenarios) {
        catalogue = scenarios;
        return this;
    }

    /**
     * Scenario files of your own, or directories of them, beside the packaged ones.
     *
     * @throws dev.shakedown.config.ProblemsException with every problem of all of them
     */
    public TlsProxyBuilder scenarios(Path... filesOrDirectories) {
        return catalogue(Catalogue.packaged().plus(List.of(filesOrDirectories)));
    }

    /** PEM files with roots that the proxy trusts on the way to the upstream, besides those of the JDK. */
    public TlsProxyBuilder upstreamTrust(Path... pemFiles) {
        upstreamTrust.addAll(List.of(pemFiles));
        return this;
    }

    /** Accepts any certificate from the upstream. Without it the upstream is verified. */
    public TlsProxyBuilder insecureUpstream() {
        insecureUpstream = true;
        return this;
    }

    /** How long to wait for a connection when something is asserted of it, more than zero; 10 seconds without it. */
    public TlsProxyBuilder deadline(Duration patience) {
        if (patience.isZero() || patience.isNegative()) {
            throw new IllegalArgumentException(
                    "a deadline of " + patience + " is over at once (allowed: more than zero)");
        }
        deadline = patience;
        return this;
    }

    /** How long connections under way may go on when the proxy closes; without it they end at once, as a test wants it. */
    public TlsProxyBuilder grace(Duration patience) {
        grace = patience;
        return this;
    }

    /**
     * Writes everything that passes into a directory, a file {@code ID.pcapng} for each connection and its upstream leg,
     * with the keys inside: Wireshark shows the plain text. The directory is made if it is not there, the files are their
     * owner's alone, and one of the same name is replaced. Of each leg 2 MiB are kept. Without it nothing is kept.
     */
    public TlsProxyBuilder capture(Path directory) {
        captures = directory;
        return this;
    }

    /**
     * Appends the secrets of all connections, of both legs, to a file in the format of {@code SSLKEYLOGFILE} (RFC 9850),
     * which is its owner's alone. Without it no secret outlives its handshake.
     */
    public TlsProxyBuilder keyLog(Path file) {
        keyLog = file;
        return this;
    }

    /** Is told of every connection that has ended, on any listener; called on an event loop, so it must not block. */
    public TlsProxyBuilder onInterception(Consumer<Interception> observer) {
        onInterception = observer;
        return this;
    }

    /**
     * Starts it.
     *
     * @throws dev.shakedown.scenario.ScenarioChoiceException if there is no such scenario
     * @throws UncheckedIOException if the address cannot be bound, or the CA cannot be read or made
     */
    public TlsProxy start() {
        ProxyOptions options = options();
        Parts parts = assemble(options);
        try {
            return RunningProxy.first(parts, options);
        } catch (IOException e) {
            parts.shutdown().run();
            throw new UncheckedIOException(e.getMessage(), e);
        } catch (RuntimeException e) {
            parts.shutdown().run();
            throw e;
        }
    }

    /**
     * Makes it ready for a test framework that starts and closes it, as JUnit does with a field that is annotated with
     * {@code @RegisterExtension}.
     *
     * @throws IllegalStateException if there is no such framework on the class path
     */
    public TlsProxy build() {
        return ServiceLoader.load(TestFramework.class, TlsProxyBuilder.class.getClassLoader())
                .findFirst()
                .orElseThrow(() -> new IllegalStateException("build() is for tests and needs JUnit 5"
                        + " (org.junit.jupiter:junit-jupiter) on the class path; elsewhere use start()"))
                .adopt(this);
    }

    private ProxyOptions options() {
        return new ProxyOptions(
                listener,
                ca,
                catalogue,
                new ProxyOptions.Upstream(List.copyOf(upstreamTrust), insecureUpstream),
                deadline,
                grace,
                new ProxyOptions.Evidence(captures, keyLog),
                onInterception);
    }

    private static Parts assemble(ProxyOptions options) {
        try {
            return Assembly.of(options);
        } catch (IOException e) {
            throw new UncheckedIOException(e.getMessage(), e);
        }
    }
}
