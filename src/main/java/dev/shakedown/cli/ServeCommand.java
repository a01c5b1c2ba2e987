package dev.shakedown.cli;

import dev.shakedown.TlsProxy;
import dev.shakedown.TlsProxyBuilder;
import dev.shakedown.proxy.Configuration;
import dev.shakedown.proxy.ListenerSpec;
import dev.shakedown.scenario.Catalogue;
import dev.shakedown.scenario.Scenario;
import java.io.IOException;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.CountDownLatch;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Spec;

/** {@code serve}: runs the proxy until it is interrupted. */
@Command(
        name = "serve",
        description = "Runs the proxy until it is interrupted; prints a line for every finished connection.",
        sortOptions = false,
        footer = {
            "  shakedown serve                                  # sandbox@8443 and proxy@8080",
            "  shakedown serve -l forward:db.internal:5432@9443 -s reset-after-server-hello",
        })
final class ServeCommand implements Callable<Integer> {

    private static final List<String> DEFAULT = List.of("sandbox@8443", "proxy@8080");

    /** How long connections may go on after a signal. */
    private static final Duration GRACE = Duration.ofSeconds(2);

    @Option(
            names = {"-c", "--config"},
            paramLabel = "FILE",
            description = "The configuration file.")
    private @Nullable Path configuration;

    @Option(
            names = {"-l", "--listen"},
            paramLabel = "SPEC",
            description = "MODE[:DESTINATION]@[HOST:]PORT, with the modes forward, proxy (CONNECT and SOCKS5), sni and"
                    + " sandbox, and port 0 for any; may be repeated.")
    private final List<String> listeners = new ArrayList<>();

    @Option(
            names = {"-s", "--scenario"},
            paramLabel = "ID",
            description = "What listeners serve that name no scenario; by default a correct interception.")
    private String scenario = Scenario.BASELINE;

    @Option(names = "--journal", paramLabel = "FILE", description = "Append a JSON object for every connection.")
    private @Nullable Path journal;

    @Option(
            names = "--timeline",
            description = "Print on stderr, for every connection, the seven steps of its handshakes and all events.")
    private boolean timeline;

    @Option(
            names = "--ready-file",
            paramLabel = "FILE",
            description = "Write the real addresses here, as JSON, as soon as all listen.")
    private @Nullable Path readyFile;

    @Option(
            names = {"-k", "--insecure-upstream"},
            description = "Accept any certificate from upstreams.")
    private boolean insecure;

    @Mixin
    private final CatalogueOption catalogue = new CatalogueOption();

    @Mixin
    private final CaDirectory ca = new CaDirectory();

    @Spec
    @SuppressWarnings("NullAway.Init") // picocli sets it
    private CommandSpec spec;

    @Override
    public Integer call() throws IOException, InterruptedException {
        Catalogue all = catalogue.catalogue();
        all.find(scenario);
        Configuration wanted = configuration(all);
        List<ListenerSpec> specs = wanted.specs(scenario);
        try (InterceptionSink sink = InterceptionSink.open(
                        spec.commandLine().getOut(),
                        journal,
                        timeline ? spec.commandLine().getErr() : null);
                TlsProxy first =
                        builder(specs.get(0), wanted, all).onInterception(sink).start()) {
            List<TlsProxy> open = new ArrayList<>(List.of(first));
            for (ListenerSpec more : specs.subList(1, specs.size())) {
                open.add(first.listen(more));
            }
            awaitSignal(Announcement.of(open, ca.root()), first, sink);
        }
        return ExitCode.OK.code();
    }

    private TlsProxyBuilder builder(ListenerSpec listener, Configuration wanted, Catalogue all) {
        TlsProxyBuilder builder = TlsProxy.configured(listener)
                .ca(ca.path())
                .catalogue(all)
                .grace(GRACE)
                .upstreamTrust(wanted.upstream().trust().toArray(Path[]::new));
        return insecure || !wanted.upstream().verify() ? builder.insecureUpstream() : builder;
    }

    private Configuration configuration(Catalogue all) {
        if (configuration == null) {
            return listeners(listeners.isEmpty() ? DEFAULT : listeners);
        }
        if (!listeners.isEmpty()) {
            throw new UsageException("-c and -l exclude each other; write the listeners into " + configuration);
        }
        return Configuration.read(configuration, all);
    }

    private static Configuration listeners(List<String> specs) {
        try {
            return Configuration.of(specs);
        } catch (IllegalArgumentException e) {
            throw new UsageException(String.valueOf(e.getMessage()));
        }
    }

    /** The JVM ends with 130 or 143 by itself after a signal, once the hook is through. */
    private void awaitSignal(Announcement announcement, TlsProxy proxy, InterceptionSink sink)
            throws IOException, InterruptedException {
        CountDownLatch signal = new CountDownLatch(1);
        Thread hook = new Thread(
                () -> {
                    proxy.close();
                    sink.close();
                    signal.countDown();
                },
                "shakedown-stop");
        Runtime.getRuntime().addShutdownHook(hook);
        announcement.print(spec.commandLine().getOut());
        if (readyFile != null) {
            announcement.write(readyFile);
        }
        signal.await();
    }
}
