package dev.shakedown.report;

import dev.shakedown.observation.Outcome;
import dev.shakedown.observation.Outcome.How;
import dev.shakedown.observation.Outcome.Kind;
import dev.shakedown.wire.Alert;

/** An outcome in a few words. */
final class OutcomeWords {

    private OutcomeWords() {}

    static String of(Outcome outcome) {
        Alert alert = outcome.alert();
        if (outcome.how() == How.ALERT && alert != null) {
            return "rejected: " + alert.description();
        }
        String kind = outcome.kind().id();
        return outcome.kind() == Kind.HUNG || outcome.how() == How.DATA
                ? kind
                : kind + ": " + outcome.how().id().replace('_', ' ');
    }
}
