package dev.shakedown.reproduce;

import dev.shakedown.TlsProxy;
import dev.shakedown.capture.Capture;
import dev.shakedown.capture.CaptureReader;
import dev.shakedown.capture.CaptureReading;
import dev.shakedown.capture.Conversation;
import dev.shakedown.clients.GullibleClient;
import dev.shakedown.clients.StrictClient;
import dev.shakedown.clients.TestClient;
import dev.shakedown.decrypt.KeyLog;
import dev.shakedown.observation.Interception;
import dev.shakedown.observation.Verdict;
import dev.shakedown.probe.Endpoint;
import dev.shakedown.probe.Probe;
import dev.shakedown.probe.ProbeSettings;
import dev.shakedown.probe.Revocation;
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
import java.time.Instant;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;

/** Serves a scenario, reproduces what is served, and finds out how clients react to either. */
final class RoundTrip {

    private static final Duration TIMEOUT = Duration.ofMillis(1_500);
    private static final Duration PATIENCE = Duration.ofSeconds(2);

    private final X509Certificate root;
    private final Path directory;

    /** What the leaf's sources said while they could be asked, by scenario. */
    private final Map<String, Revocation> sources = new ConcurrentHashMap<>();

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
     * @param verdicts on their connections
     */
    record Reactions(boolean strict, boolean gullible, List<Verdict> verdicts) {}

    /**
     * Both visits.
     *
     * @param reactions what came of them
     * @param connections their ids
     */
    record Visits(Reactions reactions, List<String> connections) {}

    /** Has both clients visit a scenario. */
    static Visits visit(TlsProxy sandbox, String id) {
        try (TlsProxy proxy = sandbox.listen(id)) {
            boolean strict = accepts(proxy, new StrictClient(sandbox.caCertificate()));
            boolean gullible = accepts(proxy, new GullibleClient());
            List<Interception> all = proxy.settle(PATIENCE);
            return new Visits(
                    new Reactions(
                            strict,
                            gullible,
                            all.stream().map(Interception::verdict).toList()),
                    all.stream().map(Interception::id).toList());
        }
    }

    private static boolean accepts(TlsProxy proxy, TestClient client) {
        boolean accepted = client.get(proxy.address(), proxy.host()).accepted();
        proxy.settle(PATIENCE);
        return accepted;
    }

    /** Reproduces a scenario live. */
    void live(TlsProxy sandbox, Scenario scenario) throws IOException, InterruptedException {
        try (TlsProxy proxy = sandbox.listen(scenario.id())) {
            Endpoint endpoint = new Endpoint("127.0.0.1", proxy.port(), proxy.host(), null);
            ServerProfile profile = Probe.of(endpoint, new ProbeSettings(null, null, TIMEOUT, 1), step -> {});
            Revocation revocation = new Examiner(
                            List.of(new Roots("the test", List.of(root))),
                            new RevocationSources(TIMEOUT),
                            InstantSource.system())
                    .revocation(profile);
            sources.put(scenario.id(), revocation);
            write(profile, revocation, "live-" + scenario.id());
        }
    }

    /** Reproduces what a capture shows of a scenario, with the keys in it, and without them where they do not matter. */
    void captured(String id, Capture capture) throws IOException {
        CaptureReading reading = new CaptureReading(capture, 0, List.of());
        List<CapturedServer> servers = CapturedServer.in(reading, KeyLog.parse(capture.keyLog()));
        if (servers.isEmpty()) {
            return;
        }
        Revocation revocation = sources.getOrDefault(id, Revocation.UNKNOWN);
        write(servers.get(0).profile(), revocation, "captured-" + id);
        ServerProfile without = CapturedServer.in(reading, KeyLog.EMPTY).get(0).profile();
        if (without.unknown().stream().noneMatch(text -> text.contains("--key-log"))) {
            write(without, revocation, "sealed-" + id);
        }
    }

    /** All that the captures in some files hold, as mergecap would put it into one. */
    static Capture merged(List<Path> files) throws IOException {
        List<Conversation> conversations = new ArrayList<>();
        StringBuilder keys = new StringBuilder();
        for (Path file : files) {
            Capture capture = CaptureReader.read(file).capture();
            conversations.addAll(capture.conversations());
            keys.append(capture.keyLog());
        }
        return new Capture(conversations, keys.toString(), List.of());
    }

    private void write(ServerProfile profile, Revocation revocation, String id) throws IOException {
        Reproduction reproduction = Reproducer.of(profile, "seen by a test", List.of(root), revocation, Instant.now());
        Files.writeString(directory.resolve(id + ".yaml"), reproduction.yaml());
    }
}
