package dev.shakedown.observation.diagnosis;

import dev.shakedown.observation.ClientReport;
import dev.shakedown.observation.Dialogue;
import dev.shakedown.observation.Judge;
import dev.shakedown.observation.Outcome;
import dev.shakedown.observation.defect.Served;
import dev.shakedown.scenario.Expectation;
import java.util.List;

/** Judged cases from dialogues. */
final class Cases {

    private Cases() {}

    /** A connection of which only the wire tells. */
    static Case of(String scenario, Expectation expectation, Dialogue dialogue) {
        return of(scenario, expectation, dialogue, ClientReport.NONE);
    }

    /** A trial of one connection. */
    static Case of(String scenario, Expectation expectation, Dialogue dialogue, ClientReport report) {
        Outcome outcome = Judge.trial(expectation, List.of(dialogue.interception("c-1")), report);
        return new Case(
                scenario,
                expectation,
                new Served(dialogue.transcript(), Dialogue.NOW),
                outcome,
                Judge.verdict(expectation, outcome),
                report);
    }
}
