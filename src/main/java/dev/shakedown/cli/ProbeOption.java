package dev.shakedown.cli;

import dev.shakedown.probe.Endpoint;
import dev.shakedown.probe.Probe;
import dev.shakedown.probe.ProbeSettings;
import dev.shakedown.probe.RevocationSources;
import dev.shakedown.probe.ServerProfile;
import dev.shakedown.probe.Starttls;
import dev.shakedown.probe.finding.Examiner;
import dev.shakedown.probe.finding.Roots;
import java.io.IOException;
import java.io.PrintWriter;
import java.nio.file.Path;
import java.time.Duration;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Help.Ansi;
import picocli.CommandLine.Option;

/** The options of all commands that probe a real server: how to reach it, and whom its clients trust. */
final class ProbeOption {

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

    @Option(
            names = "--no-fetch",
            description = "Do not ask the OCSP responders and CRLs that the certificate points to.")
    private boolean noFetch;

    /** True if something was said about the way to a server. */
    boolean leadsToServer() {
        return starttls != null || serverName != null || connect != null;
    }

    /** The server that is meant, after a look at how long to wait for it. */
    Endpoint endpoint(String target) {
        Endpoint endpoint = ServerTarget.endpoint(target, serverName, starttls);
        ServerTarget.checkTimeout(timeout);
        return endpoint;
    }

    /** Judges what the probe sees. */
    Examiner examiner() throws IOException {
        return new Examiner(Roots.with(ca), noFetch ? null : new RevocationSources(timeout), InstantSource.system());
    }

    /**
     * Probes the server, and shows how that goes where anybody watches.
     *
     * @param tries how many whole handshakes to time
     */
    ServerProfile profile(Endpoint endpoint, int tries, PrintWriter err) throws InterruptedException {
        ProbeSettings settings = new ProbeSettings(
                connect == null ? null : ServerTarget.host("--connect", connect), starttls, timeout, tries);
        try (StatusLine line = StatusLine.on(err, Ansi.AUTO.enabled())) {
            return Probe.of(endpoint, settings, step -> line.show(endpoint + ": " + step));
        }
    }
}
