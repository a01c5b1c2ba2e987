package dev.shakedown;

import static org.assertj.core.api.Assertions.assertThat;

import dev.shakedown.clients.StrictClient;
import dev.shakedown.observation.ClientReport;
import dev.shakedown.observation.Diagnosis;
import dev.shakedown.observation.Interception;
import dev.shakedown.observation.diagnosis.Ruling;
import dev.shakedown.scenario.Catalogue;
import dev.shakedown.scenario.Cause;
import dev.shakedown.scenario.Expectation;
import dev.shakedown.scenario.Scenario;
import java.io.IOException;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

/**
 * A strict client refuses every scenario that has a cause, and the diagnosis recognises that cause by what was seen alone,
 * as it must for a user's own scenario that names none.
 */
class DiagnosisOfCatalogueTest {

    /** What shows the cause to nobody but its author, with the reason. */
    private static final Map<String, String> UNKNOWABLE = Map.of();

    private static TlsProxy sandbox;

    @BeforeAll
    static void start() throws IOException {
        sandbox = TlsProxy.sandbox().start();
    }

    @AfterAll
    static void stop() {
        sandbox.close();
    }

    @Test
    void recognisesTheCauseWithoutBeingTold() {
        List<Scenario> scenarios = Catalogue.packaged().all().stream()
                .filter(scenario -> scenario.expectation().cause() != null)
                .filter(scenario -> !UNKNOWABLE.containsKey(scenario.id()))
                .toList();
        Map<String, String> wrong = new TreeMap<>();
        for (Scenario scenario : scenarios) {
            Diagnosis found = refusal(scenario);
            Cause cause = scenario.expectation().cause();
            if (found.cause() != cause) {
                wrong.put(scenario.id(), cause + " taken for " + found.cause() + ": " + found.text());
            }
        }
        System.out.printf(
                "diagnosis: %d of %d causes recognised by what was seen%n",
                scenarios.size() - wrong.size(), scenarios.size());
        assertThat(wrong).isEmpty();
    }

    @Test
    void findsNothingWrongWithTheControls() {
        for (Scenario scenario : Catalogue.packaged().all()) {
            if (scenario.expectation().cause() == null) {
                assertThat(refusal(scenario).cause()).as(scenario.id()).isNull();
            }
        }
    }

    private static Diagnosis refusal(Scenario scenario) {
        try (TlsProxy proxy = sandbox.listen(scenario.id())) {
            boolean accepted = new StrictClient(sandbox.caCertificate())
                    .get(proxy.address(), proxy.host())
                    .accepted();
            List<Interception> interceptions = proxy.settle(Duration.ofSeconds(2));
            ClientReport report = new ClientReport(accepted ? 0 : 1, false, "");
            return Ruling.ofTrial("own", untold(scenario.expectation()), interceptions, report)
                    .diagnosis();
        }
    }

    private static Expectation untold(Expectation told) {
        return new Expectation(
                told.expected(), null, List.of(), told.control(), told.breaksProtocol(), told.evidence());
    }
}
