package dev.shakedown.cli;

import dev.shakedown.probe.Endpoint;
import dev.shakedown.probe.ServerProfile;
import dev.shakedown.probe.finding.Examiner;
import dev.shakedown.reproduce.Reproduction;
import java.io.IOException;
import java.io.PrintWriter;
import java.nio.file.Path;
import java.util.Optional;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
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

    /** Whole handshakes: nothing of their times goes into a scenario. */
    private static final int TRIES = 2;

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

    @Mixin
    private final ProbeOption probe = new ProbeOption();

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
        Endpoint endpoint = probe.endpoint(target);
        Examiner examiner = probe.examiner();
        ServerProfile profile = probe.profile(endpoint, TRIES, err());
        Optional<String> absence = LiveServer.absence(profile);
        if (absence.isPresent()) {
            throw new IOException(absence.get());
        }
        return LiveServer.reproduction(profile, examiner);
    }

    private Reproduction ofCapture() throws IOException, InterruptedException {
        if (probe.leadsToServer()) {
            throw new UsageException("'" + target
                    + "' is a capture, so that --starttls, --servername and --connect mean nothing"
                    + " (allowed for them: HOST:PORT)");
        }
        CaptureSource source = new CaptureSource(Path.of(target), keyLog);
        ServerProfile profile = source.server(conversation, err()).profile();
        return LiveServer.reproduction(profile, "seen in " + source.file().getFileName(), probe.examiner());
    }

    private PrintWriter err() {
        return spec.commandLine().getErr();
    }
}
