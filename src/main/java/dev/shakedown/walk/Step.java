package dev.shakedown.walk;

import dev.shakedown.observation.Diagnosis;
import dev.shakedown.observation.Outcome;
import dev.shakedown.observation.Verdict;

/**
 * An attempt, made and judged.
 *
 * @param attempt what was tried
 * @param said what the client said: its exceptions, or the status of its answer
 * @param outcome what it did
 * @param verdict how that compares with what a correct client does
 * @param diagnosis what it means
 */
public record Step(Attempt attempt, String said, Outcome outcome, Verdict verdict, Diagnosis diagnosis) {

    /** True if the client took it as the walk says. */
    public boolean asPlanned() {
        return outcome.kind() == attempt.outcome();
    }
}
