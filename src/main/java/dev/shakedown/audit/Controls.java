package dev.shakedown.audit;

import dev.shakedown.observation.ClientReport;
import dev.shakedown.observation.Diagnosis;
import dev.shakedown.observation.Outcome;
import dev.shakedown.observation.Verdict;
import dev.shakedown.observation.diagnosis.Ruling;
import dev.shakedown.scenario.Scenario;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * Weighs a trial against what the client did with the control twin, which has run before.
 *
 * @param done the trials of earlier rounds by the id of their scenario; not changed while a round runs
 */
record Controls(Map<String, Trial> done) {

    /** True if the client does not even accept the baseline, so that there is no use in running it further. */
    boolean baselineRefused() {
        return outcome(Scenario.BASELINE)
                .filter(outcome -> outcome.kind() != Outcome.Kind.ACCEPTED)
                .isPresent();
    }

    /** A trial that was spared because of that. */
    Trial notRun(Scenario scenario) {
        Outcome nothing = new Outcome(
                Outcome.Kind.INCONCLUSIVE, Outcome.How.NO_CONNECTION, null, "The client was not run any more.");
        Ruling ruling = Ruling.ofTrial(scenario.id(), scenario.expectation(), List.of(), ClientReport.NONE);
        Diagnosis diagnosis = given(scenario, Scenario.BASELINE, ruling).diagnosis();
        return new Trial(scenario, List.of(), ClientReport.NONE, nothing, Verdict.INCONCLUSIVE, diagnosis, 0);
    }

    /** The trial, inconclusive if the client refused the twin. */
    Trial weigh(Trial trial) {
        Ruling alone = new Ruling(trial.outcome(), trial.verdict(), trial.diagnosis());
        // What a client does not even offer it cannot get wrong, whether it has what the twin needs or not.
        Ruling ruling = trial.outcome().how() == Outcome.How.NOT_OFFERED
                ? alone
                : given(trial.scenario(), trial.scenario().expectation().control(), alone);
        return new Trial(
                trial.scenario(),
                trial.interceptions(),
                trial.report(),
                ruling.outcome(),
                ruling.verdict(),
                ruling.diagnosis(),
                trial.milliseconds());
    }

    private Ruling given(Scenario scenario, String control, Ruling ruling) {
        return outcome(control)
                .map(twin -> ruling.given(scenario.id(), control, twin))
                .orElse(ruling);
    }

    private Optional<Outcome> outcome(String id) {
        return Optional.ofNullable(done.get(id)).map(Trial::outcome);
    }
}
