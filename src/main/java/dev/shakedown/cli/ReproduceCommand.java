package dev.shakedown.cli;

import dev.shakedown.probe.Endpoint;
import dev.shakedown.probe.Probe;
import dev.shakedown.probe.ProbeSettings;
import dev.shakedown.probe.RevocationSources;
import dev.shakedown.probe.ServerProfile;
import dev.shakedown.probe.Starttls;
import dev.shakedown.probe.finding.Examiner;
import dev.shakedown.probe.finding.Roots;
import dev.shakedown.reproduce.Reproduction;
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

/** {@code reproduce}: makes a scenario that serves what a real server does, or did in a capture. */
@Command(
        name = "reproduce",
        description =
                "Clones the handshake of a live server, or of one in a capture, into a scenario: versions, suites,"
                        + " ALPN, the chain with its defects, staple, faults, under the sandbox's own authorities.",
        sortOptions = false,
        exitCodeList = {
            "0:the scenario is written; what it lacks is said on stderr",
            "2:usage, or a file that is no capture, or has no TLS in it",
            "3:environment: the server cannot be reached, the file cannot be written, ...",
            "70:an internal error"
        },
        footer = {
            "  shakedown reproduce shop.example.com:443 -o broken-shop.yaml",
            "  shakedown reproduce monday.pcapng --key-log keys.txt --conversation 3 -o monday.yaml"
        })
final class ReproduceCommand implements Callable<Integer> {

    @Parameters(
            paramLabel = "HOST:PORT|FILE",
            description = "A server (without a port it is 443), or a capture: pcap or pcapng.")
    @SuppressWarnings("NullAway.Init") // picocli sets it
    private String target;

    @Option(
            names = {"-o", "--output"},
            paramLabel = "FILE",
            description = "Where to write the scenario; its name becomes the id. Without it the scenario is printed.")
    private @Nullable Path output;

    @Option(names = "--force", description = "Replace FILE if it is there.")
    private boolean force;

    @Option(
            names = "--starttls",
            paramLabel = "PROTOCOL",
            description = "Ask for TLS in a plain protocol first: ${COMPLETION-CANDIDATES}.")
    private @Nullable Starttls starttls;

    @Option(
            names = "--ca",
            paramLabel = "FILE",
            description =
                    "Clients trust the certificates in this file (PEM or DER) besides the roots of the JDK and the system.")
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

    @Option(
            names = "--no-fetch",
            description = "Do not ask the OCSP responders and CRLs that the certificate points to.")
    private boolean noFetch;

    @Option(
            names = "--key-log",
            paramLabel = "FILE",
            description = "Of a capture: the keys of its connections, as SSLKEYLOGFILE gets them; besides those in it.")
    private @Nullable Path keyLog;

    @Option(
            names = "--conversation",
            paramLabel = "N",
            description =
                    "Of a capture: the N-th TCP conversation, from 1 on; by default all with the first TLS server.")
    private @Nullable Integer conversation;

    @Spec
    @SuppressWarnings("NullAway.Init") // picocli sets it
    private CommandSpec spec;

    @Override
    public Integer call() throws IOException, InterruptedException {
        ScenarioTarget file = output == null ? null : ScenarioTarget.of(output, force);
        Reproduction reproduction = CaptureSource.isMeantBy(target) ? ofCapture() : live();
        if (file != null) {
            file.write(reproduction, err());
        } else {
            ScenarioTarget.reportLosses(reproduction, err());
            PrintWriter out = spec.commandLine().getOut();
            out.print(reproduction.yaml());
            out.flush();
        }
        return ExitCode.OK.code();
    }

    private Reproduction live() throws IOException, InterruptedException {
        if (keyLog != null || conversation != null) {
            throw new UsageException("'" + target + "' is no capture, so that --key-log and --conversation mean nothing"
                    + " (allowed for them: a file that is there, or a name that ends with .pcap or .pcapng)");
        }
        Endpoint endpoint = ServerTarget.endpoint(target, serverName, starttls);
        ServerTarget.checkTimeout(timeout);
        Examiner examiner = examiner();
        ProbeSettings settings = new ProbeSettings(
                connect == null ? null : ServerTarget.host("--connect", connect), starttls, timeout, 2);
        try (StatusLine line = StatusLine.on(err(), Ansi.AUTO.enabled())) {
            ServerProfile profile = Probe.of(endpoint, settings, step -> line.show(endpoint + ": " + step));
            Optional<String> absence = LiveServer.absence(profile);
            if (absence.isPresent()) {
                throw new IOException(absence.get());
            }
            return LiveServer.reproduction(profile, examiner);
        }
    }

    private Reproduction ofCapture() throws IOException, InterruptedException {
        if (starttls != null || serverName != null || connect != null) {
            throw new UsageException("'" + target
                    + "' is a capture, so that --starttls, --servername and --connect mean nothing"
                    + " (allowed for them: HOST:PORT)");
        }
        CaptureSource source = new CaptureSource(Path.of(target), keyLog);
        ServerProfile profile = source.server(conversation, err()).profile();
        return LiveServer.reproduction(profile, "seen in " + source.file().getFileName(), examiner());
    }

    private Examiner examiner() throws IOException {
        return new Examiner(Roots.with(ca), noFetch ? null : new RevocationSources(timeout), InstantSource.system());
    }

    private PrintWriter err() {
        return spec.commandLine().getErr();
    }
}
