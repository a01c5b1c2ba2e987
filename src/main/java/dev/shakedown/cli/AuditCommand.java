package dev.shakedown.cli;

import dev.shakedown.TlsProxy;
import dev.shakedown.TlsProxyBuilder;
import dev.shakedown.audit.Audit;
import dev.shakedown.audit.AuditResult;
import dev.shakedown.audit.ClientCommand;
import dev.shakedown.audit.Trial;
import dev.shakedown.observation.Verdict;
import dev.shakedown.report.AuditReport;
import dev.shakedown.report.Matrix;
import dev.shakedown.scenario.Catalogue;
import dev.shakedown.scenario.Scenario;
import dev.shakedown.scenario.Selection;
import java.io.IOException;
import java.io.PrintWriter;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Help.Ansi;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/** {@code audit}: runs a client once per scenario, and says what it does right and wrong. */
@Command(
        name = "audit",
        description = "Runs a client once per scenario, judges what it does, and prints the verdicts.",
        sortOptions = false,
        footer = {
            "  shakedown audit                  # the HttpClient of the JDK",
            "  shakedown audit -s 'wrong-*' -- curl -sS --cacert {ca} {url}"
        })
final class AuditCommand implements Callable<Integer> {

    /** Columns of the matrix: wide enough for the longest outcome beside the longest id. */
    private static final int WIDTH = 100;

    @Mixin
    private final SelectionOption selection = new SelectionOption();

    @Mixin
    private final CatalogueOption catalogue = new CatalogueOption();

    @Option(names = "--client", paramLabel = "java", description = "A client that is built in; java is the default.")
    private @Nullable BuiltInClient builtIn;

    @Parameters(
            paramLabel = "COMMAND",
            description =
                    "Your client, after --; {url} {host} {port} {ca} {truststore} {scenario} {proxy} are filled in,"
                            + " and SHAKEDOWN_URL, ... are set.")
    private List<String> command = new ArrayList<>();

    @Option(names = "--java-trust", description = "Hand the trust store to JVMs through JAVA_TOOL_OPTIONS.")
    private boolean javaTrust;

    @Option(names = "--parallel", paramLabel = "N", description = "Trials at a time; by default one per processor.")
    private int parallel = Runtime.getRuntime().availableProcessors();

    @Option(
            names = "--deadline",
            paramLabel = "TIME",
            converter = DurationConverter.class,
            description = "How long the client may take, as 500ms, 10s or 1m; by default 10s.")
    private Duration deadline = Duration.ofSeconds(10);

    @Option(names = "--json", description = "Print one JSON document in place of the table.")
    private boolean json;

    @Mixin
    private final EvidenceOption evidence = new EvidenceOption();

    @Mixin
    private final CaDirectory ca = new CaDirectory();

    @Spec
    @SuppressWarnings("NullAway.Init") // picocli sets it
    private CommandSpec spec;

    /** The clients that need no command. */
    enum BuiltInClient {
        JAVA
    }

    @Override
    public Integer call() throws IOException, InterruptedException {
        ClientCommand client = client();
        if (parallel < 1) {
            throw new UsageException("--parallel " + parallel + " (allowed: 1 or more)");
        }
        AuditResult result = run(client);
        print(result);
        return exitCode(result).code();
    }

    private AuditResult run(ClientCommand client) throws IOException, InterruptedException {
        Catalogue all = catalogue.catalogue();
        List<Scenario> selected = all.select(selection());
        try (TlsProxy proxy = builder(all).start();
                ProgressLine progress = ProgressLine.on(spec.commandLine().getErr(), Ansi.AUTO.enabled())) {
            return new Audit(proxy, client, parallel, deadline, progress::judged).run(selected);
        }
    }

    private TlsProxyBuilder builder(Catalogue all) {
        return evidence.apply(
                TlsProxy.sandbox().ca(ca.path()).catalogue(all),
                spec.commandLine().getErr());
    }

    private ClientCommand client() {
        if (command.isEmpty()) {
            return ClientCommand.java();
        }
        if (builtIn != null) {
            throw new UsageException("--client and a command of your own exclude each other; leave one out");
        }
        ClientCommand client = ClientCommand.of(command, javaTrust);
        if (!client.knowsTarget()) {
            spec.commandLine()
                    .getErr()
                    .println("shakedown: warning: the command has no {url}; unless it reads SHAKEDOWN_URL"
                            + " it will not find the proxy");
        }
        return client;
    }

    private Selection selection() {
        Selection asked = selection.selection();
        return asked.equals(Selection.ALL) ? new Selection(List.of(), List.of("core"), List.of()) : asked;
    }

    private void print(AuditResult result) {
        PrintWriter out = spec.commandLine().getOut();
        Matrix matrix = new Matrix(WIDTH, Ansi.AUTO.enabled());
        out.println(json ? AuditReport.json(result) : matrix.of(result));
        out.flush();
    }

    private static ExitCode exitCode(AuditResult result) {
        List<Verdict> verdicts = result.trials().stream().map(Trial::verdict).toList();
        if (verdicts.contains(Verdict.FAIL)) {
            return ExitCode.NOT_AS_EXPECTED;
        }
        return verdicts.contains(Verdict.INCONCLUSIVE) ? ExitCode.INCONCLUSIVE : ExitCode.OK;
    }
}
