package dev.shakedown.cli;

import dev.shakedown.probe.Endpoint;
import dev.shakedown.probe.Probe;
import dev.shakedown.probe.ProbeSettings;
import dev.shakedown.probe.RevocationSources;
import dev.shakedown.probe.ServerProfile;
import dev.shakedown.probe.Starttls;
import dev.shakedown.probe.finding.Examiner;
import dev.shakedown.probe.finding.ProbeReport;
import dev.shakedown.probe.finding.Roots;
import dev.shakedown.report.ProbeJson;
import dev.shakedown.report.ProbeText;
import java.io.IOException;
import java.io.PrintWriter;
import java.nio.file.Path;
import java.time.Duration;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Help.Ansi;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/** {@code diagnose}: probes a real server, and says which of the nine causes a client would meet there. */
@Command(
        name = "diagnose",
        description =
                "Probes a real server as its clients see it: each of the nine causes found or cleared, with the fix.",
        sortOptions = false,
        exitCodeList = {
            "0:nothing found but perhaps remarks (info)",
            "1:an error or a warning was found; a server that cannot be reached is one",
            "2:usage",
            "3:environment: a file with roots cannot be read, ...",
            "70:an internal error"
        },
        footer = {
            "  shakedown diagnose example.test:443",
            "  shakedown diagnose --starttls smtp --ca internal-ca.pem mail.internal:25"
        })
final class DiagnoseCommand implements Callable<Integer> {

    /** Columns of the report. */
    private static final int WIDTH = 100;

    @Parameters(paramLabel = "HOST:PORT", description = "The server; without a port it is 443.")
    @SuppressWarnings("NullAway.Init") // picocli sets it
    private String target;

    @Option(
            names = "--starttls",
            paramLabel = "PROTOCOL",
            description = "Ask for TLS in a plain protocol first: ${COMPLETION-CANDIDATES}.")
    private @Nullable Starttls starttls;

    @Option(
            names = "--ca",
            paramLabel = "FILE",
            description =
                    "Trust the certificates in this file (PEM or DER) besides the roots of the JDK and the system.")
    private List<Path> ca = new ArrayList<>();

    @Option(
            names = "--servername",
            paramLabel = "NAME",
            description = "Ask for this name, and expect it in the certificate; by default HOST.")
    private @Nullable String serverName;

    @Option(
            names = "--connect",
            paramLabel = "ADDRESS",
            description = "Connect to this name or address in place of HOST.")
    private @Nullable String connect;

    @Option(
            names = "--timeout",
            paramLabel = "TIME",
            converter = DurationConverter.class,
            description = "How long to wait for each answer, as 500ms, 5s or 1m; by default 5s.")
    private Duration timeout = Duration.ofSeconds(5);

    @Option(names = "--tries", paramLabel = "N", description = "Whole handshakes to time; by default 5.")
    private int tries = 5;

    @Option(
            names = "--no-fetch",
            description = "Do not ask the OCSP responders and CRLs that the certificate points to.")
    private boolean noFetch;

    @Option(
            names = "--scenario-out",
            paramLabel = "FILE",
            description = "Also write a scenario that serves the same, as 'reproduce' does; its name becomes the id.")
    private @Nullable Path scenarioOut;

    @Option(names = "--force", description = "With --scenario-out: replace a file that is there.")
    private boolean force;

    @Option(names = "--json", description = "Print one JSON document in place of the report.")
    private boolean json;

    @Spec
    @SuppressWarnings("NullAway.Init") // picocli sets it
    private CommandSpec spec;

    @Override
    public Integer call() throws IOException, InterruptedException {
        Endpoint endpoint = ServerTarget.endpoint(target, serverName, starttls);
        if (tries < 1 || tries > 100) {
            throw new UsageException("--tries " + tries + " (allowed: 1 to 100)");
        }
        ServerTarget.checkTimeout(timeout);
        ScenarioTarget scenario = scenarioOut == null ? null : ScenarioTarget.of(scenarioOut, force);
        Examiner examiner = examiner();
        ServerProfile profile = profile(endpoint);
        ProbeReport report = examiner.examine(profile);
        if (scenario != null) {
            write(scenario, profile, examiner);
        }
        PrintWriter out = spec.commandLine().getOut();
        boolean colour = Ansi.AUTO.enabled();
        out.println(json ? ProbeJson.of(report) : new ProbeText(WIDTH, colour).of(report));
        out.flush();
        return (report.foundAnything() ? ExitCode.NOT_AS_EXPECTED : ExitCode.OK).code();
    }

    private void write(ScenarioTarget scenario, ServerProfile profile, Examiner examiner)
            throws IOException, InterruptedException {
        PrintWriter err = spec.commandLine().getErr();
        Optional<String> absence = LiveServer.absence(profile);
        if (absence.isPresent()) {
            err.println("no scenario is written: " + absence.get());
        } else {
            scenario.write(LiveServer.reproduction(profile, examiner), err);
        }
    }

    private Examiner examiner() throws IOException {
        return new Examiner(Roots.with(ca), noFetch ? null : new RevocationSources(timeout), InstantSource.system());
    }

    private ServerProfile profile(Endpoint endpoint) throws InterruptedException {
        ProbeSettings settings = new ProbeSettings(
                connect == null ? null : ServerTarget.host("--connect", connect), starttls, timeout, tries);
        try (StatusLine line = StatusLine.on(spec.commandLine().getErr(), Ansi.AUTO.enabled())) {
            return Probe.of(endpoint, settings, step -> line.show(endpoint + ": " + step));
        }
    }
}
