package dev.shakedown.reproduce;

import static org.assertj.core.api.Assertions.assertThat;

import dev.shakedown.TlsProxy;
import dev.shakedown.scenario.Catalogue;
import dev.shakedown.scenario.Scenario;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Serve, reproduce, serve: the same clients react in the same way, and get the same verdicts. */
class RoundTripTest {

    private static final Map<String, RoundTrip.Reactions> BEFORE = new TreeMap<>();
    private static final Map<String, RoundTrip.Reactions> AFTER = new TreeMap<>();

    @TempDir
    private static Path directory;

    @BeforeAll
    static void makeTheTrips() throws Exception {
        Path captures = directory.resolve("captures");
        Path again = Files.createDirectory(directory.resolve("again"));
        List<Scenario> scenarios = Catalogue.packaged().all();
        Map<String, RoundTrip.Visits> visits;
        RoundTrip trip;
        try (TlsProxy sandbox = TlsProxy.sandbox().capture(captures).start()) {
            trip = new RoundTrip(sandbox.caCertificate(), again);
            visits = forEach(scenarios, scenario -> {
                trip.live(sandbox, scenario);
                return RoundTrip.visit(sandbox, scenario.id());
            });
        }
        for (Map.Entry<String, RoundTrip.Visits> visit : visits.entrySet()) {
            BEFORE.put(visit.getKey(), visit.getValue().reactions());
            List<Path> files = visit.getValue().connections().stream()
                    .map(id -> captures.resolve(id + ".pcapng"))
                    .toList();
            trip.captured(visit.getKey(), RoundTrip.merged(files));
        }
        assertThat(Catalogue.packaged().problems(List.of(again))).isEmpty();
        try (TlsProxy sandbox = TlsProxy.sandbox().scenarios(again).start()) {
            List<Scenario> reproductions = sandbox.catalogue().all().stream()
                    .filter(scenario -> Files.exists(again.resolve(scenario.id() + ".yaml")))
                    .toList();
            forEach(reproductions, scenario -> RoundTrip.visit(sandbox, scenario.id()))
                    .forEach((id, visit) -> AFTER.put(id, visit.reactions()));
        }
    }

    @Test
    void theCatalogueSurvivesALiveReproduction() {
        Comparison comparison = Comparison.of("live");
        assertThat(comparison.untried()).isEmpty();
        assertThat(comparison.different())
                .containsOnlyKeys(
                        // A probe sends no request, and so does not see how a response ends; a capture does.
                        "truncated-response");
    }

    @Test
    void theCatalogueSurvivesACaptureWithKeys() {
        Comparison comparison = Comparison.of("captured");
        // Where a connection is reset before the ClientHello there is nothing of TLS to be captured.
        assertThat(comparison.untried()).containsExactly("reset-on-accept");
        assertThat(comparison.different()).isEmpty();
    }

    @Test
    void theCatalogueUpToTls12SurvivesACaptureWithoutKeys() {
        Comparison comparison = Comparison.of("sealed");
        assertThat(comparison.untried()).contains("baseline", "tls13-only").doesNotContain("tls12-only", "dh-1024");
        assertThat(comparison.different()).isEmpty();
    }

    private static Map<String, RoundTrip.Visits> forEach(List<Scenario> scenarios, Experiment experiment)
            throws Exception {
        ExecutorService threads = Executors.newFixedThreadPool(8);
        try {
            Map<String, Future<RoundTrip.Visits>> promised = new LinkedHashMap<>();
            scenarios.forEach(scenario -> promised.put(scenario.id(), threads.submit(() -> experiment.on(scenario))));
            Map<String, RoundTrip.Visits> results = new LinkedHashMap<>();
            for (Map.Entry<String, Future<RoundTrip.Visits>> promise : promised.entrySet()) {
                results.put(promise.getKey(), promise.getValue().get());
            }
            return results;
        } finally {
            threads.shutdownNow();
        }
    }

    /**
     * The reactions to one kind of reproductions beside those to what they reproduce.
     *
     * @param different where they are not the same, by scenario
     * @param untried the scenarios of which there is no such reproduction
     */
    private record Comparison(Map<String, String> different, List<String> untried) {

        static Comparison of(String kind) {
            Map<String, String> different = new TreeMap<>();
            List<String> untried = new ArrayList<>();
            BEFORE.forEach((id, before) -> {
                RoundTrip.Reactions after = AFTER.get(kind + "-" + id);
                if (after == null) {
                    untried.add(id);
                } else if (!after.equals(before)) {
                    different.put(id, before + " became " + after);
                }
            });
            int tried = BEFORE.size() - untried.size();
            System.out.printf(
                    "%s: %d of %d scenarios get the same reactions and verdicts; others: %s%n",
                    kind, tried - different.size(), tried, different);
            return new Comparison(different, untried);
        }
    }

    private interface Experiment {
        RoundTrip.Visits on(Scenario scenario) throws Exception;
    }
}
