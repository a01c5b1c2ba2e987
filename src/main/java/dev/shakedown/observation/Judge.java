package dev.shakedown.observation;

import dev.shakedown.observation.Outcome.How;
import dev.shakedown.observation.Outcome.Kind;
import dev.shakedown.scenario.Expectation;
import dev.shakedown.scenario.Expected;
import java.util.List;
import java.util.Optional;

/**
 * Decides what a client did and whether that is right, from what was seen alone. Pure functions, from the strongest
 * evidence to the weakest; nothing unknown ever passes.
 */
public final class Judge {

    private Judge() {}

    /** What the client did on one connection, without a word from the client itself. */
    public static Outcome connection(Expectation expectation, Transcript transcript) {
        return ConnectionOutcome.of(transcript, expectation.evidence());
    }

    /**
     * What the client did in a trial.
     *
     * @param interceptions all connections of the trial, in the order in which they were accepted
     * @param report what the client says of itself, or {@link ClientReport#NONE}
     */
    public static Outcome trial(Expectation expectation, List<Interception> interceptions, ClientReport report) {
        return TrialOutcome.of(interceptions, report, expectation.evidence());
    }

    /** The connection of a trial that shows its outcome best; empty if there was none. */
    public static Optional<Interception> decisive(
            Expectation expectation, List<Interception> interceptions, Outcome outcome) {
        return interceptions.stream()
                .filter(one ->
                        outcome.kind() == Kind.ACCEPTED && one.transcript().dataFromClient())
                .findFirst()
                .or(() -> interceptions.stream()
                        .filter(one -> {
                            Outcome own = connection(expectation, one.transcript());
                            return own.kind() == outcome.kind() && own.how() == outcome.how();
                        })
                        .findFirst())
                .or(() -> interceptions.stream().reduce((first, second) -> second));
    }

    /** How an outcome compares with the expectation. */
    public static Verdict verdict(Expectation expectation, Outcome outcome) {
        return switch (outcome.kind()) {
            case INCONCLUSIVE -> Verdict.INCONCLUSIVE;
            case HUNG -> Verdict.FAIL;
            case ACCEPTED -> expectation.expected() == Expected.REJECT ? Verdict.FAIL : accepted(expectation, outcome);
            case REJECTED -> expectation.expected() == Expected.ACCEPT ? Verdict.FAIL : rejected(expectation, outcome);
        };
    }

    private static Verdict accepted(Expectation expectation, Outcome outcome) {
        boolean oddly = expectation.expected() == Expected.ACCEPT && outcome.how() == How.DATA_BEFORE_REFUSAL;
        return oddly ? Verdict.NOTE : Verdict.PASS;
    }

    /** The advised alerts are advice: another alert is odd, silence conforms (RFC 9846 section 6.2). */
    private static Verdict rejected(Expectation expectation, Outcome outcome) {
        boolean fits = outcome.alert() == null
                || expectation.alerts().isEmpty()
                || expectation.alerts().contains(outcome.alert().description());
        return fits || expectation.expected() == Expected.ANY ? Verdict.PASS : Verdict.NOTE;
    }
}
