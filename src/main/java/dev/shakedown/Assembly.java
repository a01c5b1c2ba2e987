package dev.shakedown;

import dev.shakedown.certs.CaException;
import dev.shakedown.certs.SandboxAuthority;
import dev.shakedown.certs.SandboxForge;
import dev.shakedown.engine.Engines;
import dev.shakedown.engine.NoEngineException;
import dev.shakedown.engine.UpstreamTls;
import dev.shakedown.engine.UpstreamTrust;
import dev.shakedown.observation.Interception;
import dev.shakedown.observation.diagnosis.Ruling;
import dev.shakedown.observation.remark.Remarks;
import dev.shakedown.proxy.Backend;
import dev.shakedown.proxy.BadGateway;
import dev.shakedown.proxy.CataloguePlanner;
import dev.shakedown.proxy.FinishedConnection;
import dev.shakedown.proxy.ListenerSpec;
import dev.shakedown.proxy.ListenerSpec.OnUpstreamFailure;
import dev.shakedown.proxy.OriginBackend;
import dev.shakedown.proxy.ProxyServer;
import dev.shakedown.proxy.RevocationService;
import dev.shakedown.proxy.Settings;
import dev.shakedown.proxy.UpstreamBackend;
import dev.shakedown.proxy.UpstreamOrOrigin;
import dev.shakedown.proxy.UpstreamSettings;
import dev.shakedown.proxy.UpstreamTlsClient;
import dev.shakedown.scenario.Catalogue;
import dev.shakedown.scenario.Scenario;
import dev.shakedown.scenario.Serve;
import java.io.IOException;
import java.net.InetSocketAddress;
import java.net.URI;
import java.time.InstantSource;
import java.util.List;
import java.util.Set;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionException;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.function.Predicate;

/** Puts a proxy together; the one place that knows all of its parts. */
final class Assembly {

    private final ProxyOptions options;
    private final ExecutorService background = Executors.newCachedThreadPool(Assembly::daemon);
    private final Set<InetSocketAddress> sandboxes = ConcurrentHashMap.newKeySet();
    private final Catalogue catalogue;
    private final SandboxAuthority authority;
    private final UpstreamTls upstreamTls;

    private Assembly(ProxyOptions options) throws IOException {
        this.options = options;
        catalogue = options.catalogue() == null ? Catalogue.packaged() : options.catalogue();
        authority = authority(options);
        upstreamTls = new UpstreamTls(
                options.upstream().insecure()
                        ? UpstreamTrust.INSECURE
                        : UpstreamTrust.with(options.upstream().trust()));
    }

    /** A proxy without a listener. */
    static Parts of(ProxyOptions options) throws IOException {
        return new Assembly(options).start();
    }

    private Parts start() throws IOException {
        // The forge points to the service, the service answers for the forge and tells the server, the server forges.
        CompletableFuture<URI> address = new CompletableFuture<>();
        SandboxForge forge = new SandboxForge(authority, background, address::join);
        Switchboard switchboard = new Switchboard(options.onInterception());
        ProxyServer server = ProxyServer.start(settings(forge, switchboard));
        RevocationService revocation;
        try {
            revocation = RevocationService.start(0, forge::revocationAnswers, server::revocationFetched);
        } catch (IOException e) {
            server.close();
            background.shutdownNow();
            throw e;
        }
        address.complete(revocation.uri());
        forge.makeKeysAhead();
        return new Parts(
                server,
                catalogue,
                authority.root(),
                switchboard,
                sandboxes,
                (scenario, host) -> rehearse(forge, scenario.serve(), host),
                () -> {
                    server.close();
                    upstreamTls.close();
                    revocation.close();
                    background.shutdownNow();
                });
    }

    /** What fails here fails again when a client comes, and is reported there. */
    private static void rehearse(SandboxForge forge, Serve serve, String host) {
        forge.forge(serve.certificate(), serve.revocation(), host)
                .thenAccept(credential -> {
                    try {
                        Engines.standard().choose(serve.tls(), credential);
                    } catch (NoEngineException e) {
                        throw new CompletionException(e);
                    }
                })
                .exceptionally(failure -> null)
                .toCompletableFuture()
                .join();
    }

    private Settings settings(SandboxForge forge, Switchboard switchboard) {
        return new Settings(
                new CataloguePlanner(catalogue::find, forge, Engines.standard()::choose),
                this::backend,
                this::judge,
                switchboard,
                Settings.DEFAULT_DEADLINE,
                options.grace(),
                InstantSource.system());
    }

    private Backend backend(ListenerSpec listener, Predicate<InetSocketAddress> own) {
        Backend origin = new OriginBackend();
        Backend upstream = new UpstreamBackend(new UpstreamSettings(
                UpstreamTlsClient.of(upstreamTls),
                UpstreamSettings.PATIENCE,
                UpstreamSettings.PATIENCE,
                background,
                own));
        Backend chosen = switch (listener.mode()) {
            case SANDBOX -> origin;
            case FORWARD -> listener.upstream() == null ? origin : upstream;
            case PROXY -> new UpstreamOrOrigin(upstream, origin, background, sandboxes::contains);
            case SNI -> upstream;
        };
        return listener.onUpstreamFailure() == OnUpstreamFailure.HTTP
                ? new BadGateway(chosen, InstantSource.system())
                : chosen;
    }

    private Interception judge(FinishedConnection connection) {
        Scenario chosen = connection.scenario();
        Scenario scenario = chosen == null ? catalogue.find(Scenario.BASELINE) : chosen;
        Ruling ruling =
                Ruling.ofConnection(scenario.id(), scenario.expectation(), connection.time(), connection.transcript());
        return new Interception(
                connection.id(),
                connection.time(),
                connection.listener().name(),
                scenario.id(),
                connection.transcript(),
                ruling.outcome(),
                ruling.verdict(),
                ruling.diagnosis(),
                Remarks.of(connection.time(), connection.transcript(), ruling.outcome()));
    }

    private static SandboxAuthority authority(ProxyOptions options) throws IOException {
        if (options.ca() == null) {
            return SandboxAuthority.ephemeral(List.of());
        }
        try {
            return SandboxAuthority.loadOrCreate(options.ca());
        } catch (CaException e) {
            throw new IOException(e.getMessage(), e);
        }
    }

    private static Thread daemon(Runnable task) {
        Thread thread = new Thread(task, "shakedown-background");
        thread.setDaemon(true);
        return thread;
    }
}
