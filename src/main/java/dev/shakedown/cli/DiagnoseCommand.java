package dev.shakedown.cli;

import dev.shakedown.probe.Endpoint;
import dev.shakedown.probe.ServerProfile;
import dev.shakedown.probe.finding.Examiner;
import dev.shakedown.probe.finding.ProbeReport;
import dev.shakedown.report.ProbeJson;
import dev.shakedown.report.ProbeText;
import java.io.IOException;
import java.io.PrintWriter;
import java.nio.file.Path;
import java.util.Optional;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Help.Ansi;
import picocli.CommandLine.Mixin;
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

    @Mixin
    private final ProbeOption probe = new ProbeOption();

    @Option(names = "--tries", paramLabel = "N", description = "Whole handshakes to time; by default 5.")
    private int tries = 5;

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
        Endpoint endpoint = probe.endpoint(target);
        if (tries < 1 || tries > 100) {
            throw new UsageException("--tries " + tries + " (allowed: 1 to 100)");
        }
        ScenarioTarget scenario = scenarioOut == null ? null : ScenarioTarget.of(scenarioOut, force);
        Examiner examiner = probe.examiner();
        ServerProfile profile =
                probe.profile(endpoint, tries, spec.commandLine().getErr());
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
}
