package dev.shakedown.servers;

import static org.assertj.core.api.Assertions.assertThat;

import dev.shakedown.probe.Endpoint;
import dev.shakedown.probe.Probe;
import dev.shakedown.probe.ProbeSettings;
import dev.shakedown.probe.RevocationSources;
import dev.shakedown.probe.Starttls;
import dev.shakedown.probe.finding.Examiner;
import dev.shakedown.probe.finding.Finding;
import dev.shakedown.probe.finding.Level;
import dev.shakedown.probe.finding.ProbeReport;
import dev.shakedown.probe.finding.Roots;
import java.nio.file.Path;
import java.time.Duration;
import java.time.InstantSource;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** Of servers of other makers with one mistake each, the probe finds the mistake and nothing else. */
@Tag("clients")
class RealServersTest {

    private static final Duration TIMEOUT = Duration.ofSeconds(3);

    @TempDir
    private static Path directory;

    private static ServerStand stand;
    private static int tried;
    private static int clear;
    private static int found;

    @BeforeAll
    static void prepare() throws Exception {
        stand = new ServerStand(directory);
    }

    @AfterAll
    static void sum() {
        System.out.printf(
                "diagnose on real servers: %d tried; of %d misconfigured ones the planted cause and nothing else was found,"
                        + " of %d right ones nothing%n",
                tried, found, clear);
    }

    static List<ServerCase> servers() {
        return new ServerCases(stand).all();
    }

    @Test
    void thereAreEnoughOfThem() {
        assertThat(servers().stream().filter(server -> !server.causes().isEmpty()))
                .hasSizeGreaterThanOrEqualTo(24);
        assertThat(servers().stream().filter(server -> server.causes().isEmpty()))
                .hasSizeGreaterThanOrEqualTo(5);
    }

    @ParameterizedTest(name = "{0}")
    @MethodSource("servers")
    void findsTheMistakeAndNothingElse(ServerCase server) throws Exception {
        ProbeReport report;
        try (RunningServer running = server.start().server()) {
            tried++;
            report = probe(running.port(), server.starttls());
        }
        List<Finding> matters = report.findings().stream()
                .filter(finding -> finding.level() != Level.INFO)
                .toList();
        assertThat(matters.stream().map(Finding::cause).distinct().toList())
                .as("%s: %s%n%s", server.name(), matters, report.profile().conduct())
                .isEqualTo(server.causes());
        if (server.causes().isEmpty()) {
            clear++;
        } else {
            found++;
        }
    }

    private static ProbeReport probe(int port, @Nullable Starttls starttls) throws Exception {
        Endpoint endpoint = new Endpoint("localhost", port, "localhost", starttls == null ? null : starttls.id());
        ProbeSettings settings = new ProbeSettings("127.0.0.1", starttls, TIMEOUT, 3);
        Roots roots = new Roots("the test", stand.roots());
        return new Examiner(List.of(roots), new RevocationSources(TIMEOUT), InstantSource.system())
                .examine(Probe.of(endpoint, settings, step -> {}));
    }
}
