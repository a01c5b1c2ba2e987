package dev.shakedown.audit;

import static org.assertj.core.api.Assertions.assertThat;

import dev.shakedown.observation.ClientReport;
import dev.shakedown.observation.Diagnosis;
import dev.shakedown.observation.Outcome;
import dev.shakedown.observation.Verdict;
import dev.shakedown.scenario.Catalogue;
import dev.shakedown.scenario.Scenario;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

class ControlsTest {

    private static final Catalogue CATALOGUE = Catalogue.packaged();

    @Test
    void aRefusalMeansNothingIfTheTwinIsRefusedToo() {
        Trial twin = trial("rsa-intermediate", Outcome.Kind.REJECTED, Verdict.FAIL);
        Controls controls = new Controls(Map.of("rsa-intermediate", twin));
        Trial weighed = controls.weigh(trial("sha1-leaf", Outcome.Kind.REJECTED, Verdict.PASS));
        assertThat(weighed.verdict()).isEqualTo(Verdict.INCONCLUSIVE);
        assertThat(weighed.diagnosis().text()).contains("'rsa-intermediate'");
    }

    @Test
    void anAcceptedTwinLeavesTheVerdict() {
        Trial twin = trial("rsa-intermediate", Outcome.Kind.ACCEPTED, Verdict.PASS);
        Trial trial = trial("sha1-leaf", Outcome.Kind.REJECTED, Verdict.PASS);
        assertThat(new Controls(Map.of("rsa-intermediate", twin)).weigh(trial)).isEqualTo(trial);
    }

    @Test
    void theFirstTrialHasNothingToBeWeighedAgainst() {
        Trial trial = trial(Scenario.BASELINE, Outcome.Kind.REJECTED, Verdict.FAIL);
        assertThat(new Controls(Map.of()).weigh(trial)).isEqualTo(trial);
        assertThat(new Controls(Map.of()).baselineRefused()).isFalse();
    }

    @Test
    void spareTheRestWhenTheBaselineIsRefused() {
        Trial baseline = trial(Scenario.BASELINE, Outcome.Kind.REJECTED, Verdict.FAIL);
        Controls controls = new Controls(Map.of(Scenario.BASELINE, baseline));
        assertThat(controls.baselineRefused()).isTrue();
        Trial spared = controls.notRun(CATALOGUE.find("expired"));
        assertThat(spared.verdict()).isEqualTo(Verdict.INCONCLUSIVE);
        assertThat(spared.outcome().kind()).isEqualTo(Outcome.Kind.INCONCLUSIVE);
        assertThat(spared.diagnosis().text()).contains("'baseline'");
    }

    private static Trial trial(String id, Outcome.Kind kind, Verdict verdict) {
        Outcome outcome = new Outcome(kind, Outcome.How.CLOSED, null, "As seen.");
        Diagnosis diagnosis = new Diagnosis(null, "As it is.", "");
        return new Trial(CATALOGUE.find(id), List.of(), ClientReport.NONE, outcome, verdict, diagnosis, 1);
    }
}
