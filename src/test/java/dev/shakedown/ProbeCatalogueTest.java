package dev.shakedown;

import static org.assertj.core.api.Assertions.assertThat;

import dev.shakedown.probe.Endpoint;
import dev.shakedown.probe.Probe;
import dev.shakedown.probe.ProbeSettings;
import dev.shakedown.probe.RevocationSources;
import dev.shakedown.probe.ServerProfile;
import dev.shakedown.probe.finding.Examiner;
import dev.shakedown.probe.finding.Finding;
import dev.shakedown.probe.finding.Level;
import dev.shakedown.probe.finding.ProbeReport;
import dev.shakedown.probe.finding.Roots;
import dev.shakedown.scenario.Catalogue;
import dev.shakedown.scenario.Cause;
import dev.shakedown.scenario.Scenario;
import java.io.IOException;
import java.time.Duration;
import java.time.InstantSource;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/**
 * A probe of every scenario of the catalogue finds its cause and no other, and of every control nothing. Several are probed
 * at a time, for some take long on purpose.
 */
class ProbeCatalogueTest {

    /** What no probe can see, with the reason. */
    private static final Map<String, String> OUT_OF_SIGHT =
            Map.of("truncated-response", "the fault comes in the answer to a request, and a probe makes none");

    private static final ExecutorService THREADS = Executors.newFixedThreadPool(6);
    private static final Map<String, Future<ProbeReport>> REPORTS = new HashMap<>();

    private static TlsProxy sandbox;

    @BeforeAll
    static void start() throws IOException {
        sandbox = TlsProxy.sandbox().start();
        catalogue().map(Scenario::id).forEach(id -> REPORTS.put(id, THREADS.submit(() -> probe(id))));
    }

    @AfterAll
    static void stop() {
        THREADS.shutdownNow();
        sandbox.close();
    }

    static Stream<Scenario> catalogue() {
        return Catalogue.packaged().all().stream().filter(scenario -> !OUT_OF_SIGHT.containsKey(scenario.id()));
    }

    @ParameterizedTest(name = "{0}")
    @MethodSource("catalogue")
    void findsTheCauseAndNoOther(Scenario scenario) throws InterruptedException, ExecutionException {
        ProbeReport report = Objects.requireNonNull(REPORTS.get(scenario.id())).get();
        Cause cause = scenario.expectation().cause();
        List<Finding> matters = report.findings().stream()
                .filter(finding -> finding.level() != Level.INFO)
                .toList();
        assertThat(matters.stream().map(Finding::cause).distinct().toList())
                .as("%s: %s%n%s", scenario.id(), matters, report.profile().conduct())
                .isEqualTo(cause == null ? List.of() : List.of(cause));
        if (cause == null) {
            assertThat(report.cleared()).containsExactly(Cause.values());
        } else {
            assertThat(report.cleared()).doesNotContain(cause);
        }
    }

    private static ProbeReport probe(String id) throws IOException, InterruptedException {
        try (TlsProxy proxy = sandbox.listen(id)) {
            return probe(proxy);
        }
    }

    private static ProbeReport probe(TlsProxy proxy) throws InterruptedException {
        Endpoint endpoint = new Endpoint(proxy.host(), proxy.port(), proxy.host(), null);
        ProbeSettings settings = new ProbeSettings("127.0.0.1", null, Duration.ofSeconds(3), 3);
        ServerProfile profile = Probe.of(endpoint, settings, step -> {});
        Roots sandboxRoot = new Roots("the sandbox", List.of(proxy.caCertificate()));
        return new Examiner(List.of(sandboxRoot), new RevocationSources(Duration.ofSeconds(3)), InstantSource.system())
                .examine(profile);
    }
}
