package dev.shakedown.observation.diagnosis;

import dev.shakedown.observation.ClientReport;
import dev.shakedown.observation.Confidence;
import dev.shakedown.observation.Diagnosis;
import dev.shakedown.observation.Event;
import dev.shakedown.observation.Fact;
import dev.shakedown.observation.Interception;
import dev.shakedown.observation.Judge;
import dev.shakedown.observation.Outcome;
import dev.shakedown.observation.TimedEvent;
import dev.shakedown.observation.Transcript;
import dev.shakedown.observation.Verdict;
import dev.shakedown.observation.defect.Served;
import dev.shakedown.scenario.Cause;
import dev.shakedown.scenario.Expectation;
import java.time.Instant;
import java.util.List;
import java.util.Optional;

/**
 * All that is said of a connection or a trial: what the client did, whether that is right, and what it means.
 *
 * @param outcome what the client did
 * @param verdict how that compares with the expectation
 * @param diagnosis what it means and what to do
 */
public record Ruling(Outcome outcome, Verdict verdict, Diagnosis diagnosis) {

    /**
     * Rules on one connection, without a word from the client itself.
     *
     * @param scenario the id of the scenario
     * @param time when the connection was accepted
     */
    public static Ruling ofConnection(String scenario, Expectation expectation, Instant time, Transcript transcript) {
        Outcome outcome = Judge.connection(expectation, transcript);
        return of(scenario, expectation, time, transcript, outcome, ClientReport.NONE);
    }

    /**
     * Rules on a trial.
     *
     * @param scenario the id of the scenario
     * @param interceptions all its connections, in the order in which they were accepted
     * @param report what the client says of itself, or {@link ClientReport#NONE}
     */
    public static Ruling ofTrial(
            String scenario, Expectation expectation, List<Interception> interceptions, ClientReport report) {
        Outcome outcome = Judge.trial(expectation, interceptions, report);
        Optional<Interception> decisive = Judge.decisive(expectation, interceptions, outcome);
        Transcript transcript = decisive.map(one -> one.transcript().with(fetchesOfOthers(interceptions, one)))
                .orElse(Transcript.EMPTY);
        Instant time = decisive.map(Interception::time).orElse(Instant.EPOCH);
        return of(scenario, expectation, time, transcript, outcome, report);
    }

    /**
     * The same in the light of the control twin, which differs only in what the scenario is about: a client that refuses
     * the twin too may have refused for any reason, so that nothing can be said; one that accepts the twin alone has
     * trouble with the difference.
     *
     * @param scenario the id of the scenario
     * @param control the id of the control twin
     * @param twin what the client did with it
     */
    public Ruling given(String scenario, String control, Outcome twin) {
        if (twin.kind() == Outcome.Kind.ACCEPTED) {
            return refusesWhatIsRight() ? new Ruling(outcome, verdict, lacking(scenario, control)) : this;
        }
        String text =
                "Nothing can be said: the client does not accept the control '%s' either, which has nothing wrong. There: %s"
                        .formatted(control, twin.detail());
        String fix = "make the client accept '" + control + "' first: see its own diagnosis";
        return new Ruling(outcome, Verdict.INCONCLUSIVE, new Diagnosis(null, text, fix));
    }

    /** True if the client refused a correct server, for a reason that could only be guessed so far. */
    private boolean refusesWhatIsRight() {
        return verdict == Verdict.FAIL
                && outcome.kind() == Outcome.Kind.REJECTED
                && diagnosis.confidence() != Confidence.CERTAIN;
    }

    private Diagnosis lacking(String scenario, String control) {
        String text =
                "The server is correct ('%s'), and the client refuses it. It accepts '%s', so that it cannot cope with the difference. %s"
                        .formatted(scenario, control, outcome.detail());
        return new Diagnosis(
                        Cause.CLIENT_SOFTWARE,
                        Confidence.LIKELY,
                        text,
                        diagnosis.evidence(),
                        Cause.CLIENT_SOFTWARE.fix(),
                        scenario)
                .with(List.of(new Fact("control", "'" + control + "' is accepted")));
    }

    private static Ruling of(
            String scenario,
            Expectation expectation,
            Instant time,
            Transcript transcript,
            Outcome outcome,
            ClientReport report) {
        Verdict verdict = Judge.verdict(expectation, outcome);
        Case seen = new Case(scenario, expectation, new Served(transcript, time), outcome, verdict, report);
        return new Ruling(outcome, verdict, Rules.diagnose(seen));
    }

    /** A client may ask about revocation while another of its connections is the decisive one. */
    private static List<TimedEvent> fetchesOfOthers(List<Interception> interceptions, Interception decisive) {
        return interceptions.stream()
                .filter(one -> !one.id().equals(decisive.id()))
                .flatMap(one -> one.transcript().events().stream())
                .filter(timed -> timed.event() instanceof Event.RevocationFetched)
                .toList();
    }
}
