package dev.shakedown;

import static org.assertj.core.api.Assertions.assertThat;

import dev.shakedown.clients.GullibleClient;
import dev.shakedown.clients.StrictClient;
import dev.shakedown.clients.TestClient;
import dev.shakedown.scenario.Catalogue;
import dev.shakedown.scenario.Expected;
import dev.shakedown.scenario.Scenario;
import java.io.IOException;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/**
 * Every scenario does what its title says: a strict client refuses what is wrong, a gullible one accepts it, unless it
 * breaks the protocol for everybody and says so; what is right is accepted by both.
 */
class DiscriminationTest {

    private static TlsProxy sandbox;

    @BeforeAll
    static void start() throws IOException {
        sandbox = TlsProxy.sandbox().start();
    }

    @AfterAll
    static void stop() {
        sandbox.close();
    }

    static Stream<Scenario> catalogue() {
        return Catalogue.packaged().all().stream();
    }

    @ParameterizedTest(name = "{0}")
    @MethodSource("catalogue")
    void tellsTheStrictFromTheGullible(Scenario scenario) {
        Expected expected = scenario.expectation().expected();
        if (expected != Expected.ANY) {
            assertResult(scenario, new StrictClient(sandbox.caCertificate()), expected == Expected.ACCEPT);
        }
        assertResult(scenario, new GullibleClient(), !scenario.expectation().breaksProtocol());
    }

    private static void assertResult(Scenario scenario, TestClient client, boolean accepts) {
        try (TlsProxy proxy = sandbox.listen(scenario.id())) {
            TestClient.Result result = client.get(proxy.address(), proxy.host());
            assertThat(result.accepted())
                    .as("%s with %s: %s", client.getClass().getSimpleName(), scenario.id(), result.detail())
                    .isEqualTo(accepts);
        }
    }
}
