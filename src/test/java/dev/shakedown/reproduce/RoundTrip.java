package dev.shakedown.reproduce;

import dev.shakedown.TlsProxy;
import dev.shakedown.capture.Capture;
import dev.shakedown.capture.CaptureReader;
import dev.shakedown.capture.PcapngWriter;
import dev.shakedown.clients.GullibleClient;
import dev.shakedown.clients.StrictClient;
import dev.shakedown.clients.TestClient;
import dev.shakedown.decrypt.KeyLog;
import dev.shakedown.observation.Interception;
import dev.shakedown.observation.Verdict;
import dev.shakedown.probe.Endpoint;
import dev.shakedown.probe.Probe;
import dev.shakedown.probe.ProbeSettings;
import dev.shakedown.probe.RevocationSources;
import dev.shakedown.probe.ServerProfile;
import dev.shakedown.probe.finding.Examiner;
import dev.shakedown.probe.finding.Roots;
import dev.shakedown.scenario.Scenario;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.cert.X509Certificate;
import java.time.Duration;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.List;

/** Serves a scenario, reproduces what is served, and finds out how clients react to either. */
final class RoundTrip {

    private static final Duration TIMEOUT = Duration.ofMillis(1_500);
    private static final Duration PATIENCE = Duration.ofSeconds(2);

    private RoundTrip() {}

    /**
     * How two clients took a scenario.
     *
     * @param strict whether a strict client accepted it
     * @param gullible whether a gullible client accepted it
     * @param verdicts on the strict and on the gullible client
     */
    record Reactions(boolean strict, boolean gullible, List<Verdict> verdicts) {}

    static Reactions reactions(TlsProxy sandbox, String id) {
        List<Verdict> verdicts = new ArrayList<>();
        boolean strict = accepts(sandbox, id, new StrictClient(sandbox.caCertificate()), verdicts);
        boolean gullible = accepts(sandbox, id, new GullibleClient(), verdicts);
        return new Reactions(strict, gullible, verdicts);
    }

    /** Reproduces a scenario live into a directory. */
    static void live(TlsProxy sandbox, Scenario scenario, Path directory) throws IOException, InterruptedException {
        try (TlsProxy proxy = sandbox.listen(scenario.id())) {
            Endpoint endpoint = new Endpoint("127.0.0.1", proxy.port(), proxy.host(), null);
            ServerProfile profile = Probe.of(endpoint, new ProbeSettings(null, null, TIMEOUT, 1), step -> {});
            write(profile, sandbox.caCertificate(), scenario.id(), directory);
        }
    }

    /** Writes the reproduction of a profile. */
    private static void write(ServerProfile profile, X509Certificate root, String id, Path directory)
            throws IOException, InterruptedException {
        Examiner examiner = new Examiner(
                List.of(new Roots("the test", List.of(root))), new RevocationSources(TIMEOUT), InstantSource.system());
        Reproduction reproduction = Reproducer.of(
                profile,
                "seen by a test",
                List.of(root),
                examiner.revocation(profile),
                examiner.clock().instant());
        Files.writeString(directory.resolve("again-" + id + ".yaml"), reproduction.yaml());
    }

    /** The id of a scenario's reproduction. */
    static String again(Scenario scenario) {
        return "again-" + scenario.id();
    }

    /** Captures a gullible client's visit, and reproduces what the file shows. */
    static void captured(TlsProxy sandbox, Scenario scenario, Path directory) throws IOException, InterruptedException {
        Path file = Files.createTempFile(scenario.id(), ".pcapng");
        try (TlsProxy proxy = sandbox.listen(scenario.id());
                RecordingRelay relay = RecordingRelay.to(proxy.address())) {
            new GullibleClient().get(relay.address(), proxy.host());
            try (OutputStream out = Files.newOutputStream(file)) {
                PcapngWriter.write(new Capture(List.of(relay.conversation()), "", List.of()), out);
            }
            ServerProfile profile = CapturedServer.in(CaptureReader.read(file), KeyLog.EMPTY)
                    .get(0)
                    .profile();
            write(profile, sandbox.caCertificate(), scenario.id(), directory);
        } finally {
            Files.delete(file);
        }
    }

    private static boolean accepts(TlsProxy sandbox, String id, TestClient client, List<Verdict> verdicts) {
        try (TlsProxy proxy = sandbox.listen(id)) {
            boolean accepted = client.get(proxy.address(), proxy.host()).accepted();
            List<Interception> interceptions = proxy.settle(PATIENCE);
            interceptions.forEach(interception -> verdicts.add(interception.verdict()));
            return accepted;
        }
    }
}
