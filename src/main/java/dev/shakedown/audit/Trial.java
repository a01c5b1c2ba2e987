package dev.shakedown.audit;

import dev.shakedown.observation.ClientReport;
import dev.shakedown.observation.Diagnosis;
import dev.shakedown.observation.Interception;
import dev.shakedown.observation.Outcome;
import dev.shakedown.observation.Verdict;
import dev.shakedown.scenario.Scenario;
import java.util.List;

/**
 * One run of a client against one scenario, judged.
 *
 * @param scenario what was served
 * @param interceptions all connections that the client made, in the order in which they were accepted
 * @param report what the client said of itself
 * @param outcome what the client did, over all connections
 * @param verdict how that compares with the expectation
 * @param diagnosis what it means
 * @param milliseconds from the start of the client to its end
 */
public record Trial(
        Scenario scenario,
        List<Interception> interceptions,
        ClientReport report,
        Outcome outcome,
        Verdict verdict,
        Diagnosis diagnosis,
        long milliseconds) {

    public Trial {
        interceptions = List.copyOf(interceptions);
    }
}
