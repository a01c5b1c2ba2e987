package dev.shakedown.audit;

import static org.assertj.core.api.Assertions.assertThat;

import dev.shakedown.observation.ClientReport;
import dev.shakedown.observation.Diagnosis;
import dev.shakedown.observation.Expectations;
import dev.shakedown.observation.Outcome;
import dev.shakedown.observation.Verdict;
import dev.shakedown.scenario.Description;
import dev.shakedown.scenario.Scenario;
import dev.shakedown.scenario.Serve;
import dev.shakedown.scenario.Severity;
import java.util.List;
import org.junit.jupiter.api.Test;

class AuditResultTest {

    @Test
    void countsVerdicts() {
        AuditResult result = new AuditResult(
                "java", null, List.of(trial(Verdict.PASS), trial(Verdict.FAIL), trial(Verdict.PASS)), List.of());

        assertThat(result.count(Verdict.PASS)).isEqualTo(2);
        assertThat(result.count(Verdict.FAIL)).isEqualTo(1);
        assertThat(result.count(Verdict.NOTE)).isZero();
    }

    private static Trial trial(Verdict verdict) {
        return new Trial(
                new Scenario(
                        "x",
                        "control",
                        new Description("t", "r", List.of(), Severity.LOW, List.of()),
                        Serve.DEFAULT,
                        Expectations.CONTROL),
                List.of(),
                ClientReport.NONE,
                new Outcome(Outcome.Kind.ACCEPTED, Outcome.How.DATA, null, ""),
                verdict,
                new Diagnosis(null, "", ""),
                1);
    }
}
