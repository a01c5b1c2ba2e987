package dev.shakedown.reproduce;

import static org.assertj.core.api.Assertions.assertThat;

import dev.shakedown.TlsProxy;
import dev.shakedown.scenario.Catalogue;
import dev.shakedown.scenario.Scenario;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Serve, reproduce, serve: the same clients react in the same way, and get the same verdicts. */
class RoundTripTest {

    /** Where they do not, and why. */
    private static final Map<String, String> EXCEPTIONS = Map.of(
            "truncated-response",
            "a probe sends no request, and so does not see how a response ends; a capture does, see below");

    @TempDir
    private Path directory;

    @Test
    void theCatalogueSurvivesIt() throws Exception {
        List<Scenario> scenarios = Catalogue.packaged().all();
        Map<String, RoundTrip.Reactions> before;
        Map<String, RoundTrip.Reactions> after;
        try (TlsProxy sandbox = TlsProxy.sandbox().start()) {
            before = forEach(scenarios, scenario -> {
                RoundTrip.live(sandbox, scenario, directory);
                return RoundTrip.reactions(sandbox, scenario.id());
            });
        }
        assertThat(Catalogue.packaged().problems(List.of(directory))).isEmpty();
        try (TlsProxy sandbox = TlsProxy.sandbox().scenarios(directory).start()) {
            after = forEach(scenarios, scenario -> RoundTrip.reactions(sandbox, RoundTrip.again(scenario)));
        }
        Map<String, String> different = differences(before, after);
        System.out.printf(
                "live: %d of %d scenarios get the same reactions and verdicts; the others: %s%n",
                before.size() - different.size(), before.size(), different);
        assertThat(different.keySet()).isEqualTo(EXCEPTIONS.keySet());
    }

    @ParameterizedTest(name = "{0}")
    @ValueSource(
            strings = {
                "tls12-only",
                "tls12-rsa",
                "dh-2048",
                "dh-1024",
                "static-rsa",
                "null-cipher",
                "anonymous",
                "cbc-only",
                "3des",
                "rsa-512",
                "tls10-only",
                "tls11-only",
                "alert-handshake-failure",
                "plain-http",
                "stall-after-client-hello",
                "close-after-client-hello",
                "reset-after-client-hello"
            })
    void aCaptureOfTls12Survives(String id) throws Exception {
        Scenario scenario = Catalogue.packaged().find(id);
        RoundTrip.Reactions before;
        try (TlsProxy sandbox = TlsProxy.sandbox().start()) {
            before = RoundTrip.reactions(sandbox, id);
            RoundTrip.captured(sandbox, scenario, directory);
        }
        try (TlsProxy sandbox = TlsProxy.sandbox().scenarios(directory).start()) {
            assertThat(RoundTrip.reactions(sandbox, RoundTrip.again(scenario))).isEqualTo(before);
        }
    }

    @Test
    void aCaptureShowsThatAResponseEndsWithoutCloseNotify() throws Exception {
        Path file = directory.resolve("truncating.yaml");
        Files.writeString(
                file,
                Files.readString(Path.of("scenarios/network/truncated-response.yaml"))
                        .replace("alpn: [http/1.1]", "alpn: [http/1.1], versions: [TLSv1.2]"));
        try (TlsProxy sandbox = TlsProxy.sandbox().scenarios(file).start()) {
            Scenario scenario = sandbox.catalogue().find("truncating");
            RoundTrip.captured(sandbox, scenario, directory);
            assertThat(directory.resolve(RoundTrip.again(scenario) + ".yaml"))
                    .content()
                    .contains("omit-close-notify", "without close_notify");
        }
    }

    private static Map<String, RoundTrip.Reactions> forEach(List<Scenario> scenarios, Experiment experiment)
            throws Exception {
        ExecutorService threads = Executors.newFixedThreadPool(6);
        try {
            Map<String, Future<RoundTrip.Reactions>> promised = new LinkedHashMap<>();
            scenarios.forEach(scenario -> promised.put(scenario.id(), threads.submit(() -> experiment.on(scenario))));
            Map<String, RoundTrip.Reactions> results = new LinkedHashMap<>();
            for (Map.Entry<String, Future<RoundTrip.Reactions>> promise : promised.entrySet()) {
                results.put(promise.getKey(), promise.getValue().get());
            }
            return results;
        } finally {
            threads.shutdownNow();
        }
    }

    private static Map<String, String> differences(
            Map<String, RoundTrip.Reactions> before, Map<String, RoundTrip.Reactions> after) {
        Map<String, String> different = new TreeMap<>();
        before.forEach((id, reactions) -> {
            if (!reactions.equals(after.get(id))) {
                different.put(id, reactions + " became " + after.get(id));
            }
        });
        return different;
    }

    private interface Experiment {
        RoundTrip.Reactions on(Scenario scenario) throws Exception;
    }
}
