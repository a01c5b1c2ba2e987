package dev.shakedown.reproduce;

import dev.shakedown.TlsProxy;
import dev.shakedown.capture.CaptureReader;
import dev.shakedown.capture.CaptureReading;
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
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.cert.X509Certificate;
import java.time.Duration;
import java.time.InstantSource;
import java.util.List;
import java.util.stream.Stream;

/** Serves a scenario, reproduces what is served, and finds out how clients react to either. */
final class RoundTrip {

    private static final Duration TIMEOUT = Duration.ofMillis(1_500);
    private static final Duration PATIENCE = Duration.ofSeconds(2);

    private final X509Certificate root;
    private final Path directory;

    /**
     * @param root what clients trust
     * @param directory where the reproductions go
     */
    RoundTrip(X509Certificate root, Path directory) {
        this.root = root;
        this.directory = directory;
    }

    /**
     * How a strict and a gullible client took a scenario.
     *
     * @param strict whether the strict one accepted it
     * @param gullible whether the gullible one accepted it
     * @param verdicts on the strict one's connections, then on those of the gullible one
     */
    record Reactions(boolean strict, boolean gullible, List<Verdict> verdicts) {}

    /**
     * Two visits.
     *
     * @param reactions what came of them
     * @param gullible the id of the gullible client's first connection
     */
    record Visits(Reactions reactions, String gullible) {}

    /** Has both clients visit a scenario. */
    static Visits visit(TlsProxy sandbox, String id) {
        Visit strict = visit(sandbox, id, new StrictClient(sandbox.caCertificate()));
        Visit gullible = visit(sandbox, id, new GullibleClient());
        List<Verdict> verdicts = Stream.of(strict, gullible)
                .flatMap(visit -> visit.connections().stream())
                .map(Interception::verdict)
                .toList();
        return new Visits(
                new Reactions(strict.accepted(), gullible.accepted(), verdicts),
                gullible.connections().get(0).id());
    }

    /** Reproduces a scenario live. */
    void live(TlsProxy sandbox, Scenario scenario) throws IOException, InterruptedException {
        try (TlsProxy proxy = sandbox.listen(scenario.id())) {
            Endpoint endpoint = new Endpoint("127.0.0.1", proxy.port(), proxy.host(), null);
            write(Probe.of(endpoint, new ProbeSettings(null, null, TIMEOUT, 1), step -> {}), "live-" + scenario.id());
        }
    }

    /** Reproduces what a capture shows of a scenario, with the keys in it, and without them where they do not matter. */
    void captured(String id, Path file) throws IOException, InterruptedException {
        CaptureReading reading = CaptureReader.read(file);
        KeyLog keys = KeyLog.parse(reading.capture().keyLog());
        List<CapturedServer> servers = CapturedServer.in(reading, keys);
        if (servers.isEmpty()) {
            return;
        }
        write(servers.get(0).profile(), "captured-" + id);
        ServerProfile without = CapturedServer.in(reading, KeyLog.EMPTY).get(0).profile();
        if (without.unknown().stream().noneMatch(text -> text.contains("--key-log"))) {
            write(without, "sealed-" + id);
        }
    }

    private void write(ServerProfile profile, String id) throws IOException, InterruptedException {
        Examiner examiner = new Examiner(
                List.of(new Roots("the test", List.of(root))), new RevocationSources(TIMEOUT), InstantSource.system());
        Reproduction reproduction = Reproducer.of(
                profile,
                "seen by a test",
                List.of(root),
                examiner.revocation(profile),
                examiner.clock().instant());
        Files.writeString(directory.resolve(id + ".yaml"), reproduction.yaml());
    }

    private static Visit visit(TlsProxy sandbox, String id, TestClient client) {
        try (TlsProxy proxy = sandbox.listen(id)) {
            boolean accepted = client.get(proxy.address(), proxy.host()).accepted();
            return new Visit(accepted, proxy.settle(PATIENCE));
        }
    }

    private record Visit(boolean accepted, List<Interception> connections) {}
}
