package dev.shakedown.observation;

import dev.shakedown.observation.Event.Peer;
import dev.shakedown.observation.Outcome.How;
import dev.shakedown.observation.Outcome.Kind;
import dev.shakedown.scenario.Evidence;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.function.Predicate;
import java.util.stream.Stream;

/**
 * What the client did in one trial: all its connections and its own word weighed together. A client may connect many
 * times for one try (Chromium up to 18 times), so that the strongest evidence on any connection counts.
 */
final class TrialOutcome {

    private final List<Seen> connections;
    private final ClientReport report;
    private final Evidence evidence;

    /** One connection with what its own transcript says, and whether the client ended it of its own will. */
    private record Seen(Transcript transcript, Outcome outcome, boolean ownWill) {}

    private TrialOutcome(List<Seen> connections, ClientReport report, Evidence evidence) {
        this.connections = connections;
        this.report = report;
        this.evidence = evidence;
    }

    static Outcome of(List<Interception> interceptions, ClientReport report, Evidence evidence) {
        List<Seen> connections = interceptions.stream()
                .map(one -> new Seen(
                        one.transcript(),
                        ConnectionOutcome.of(one.transcript(), evidence),
                        ownWill(one.time(), one.transcript(), report)))
                .toList();
        Outcome outcome = new TrialOutcome(connections, report, evidence).outcome();
        String retries = Retries.of(
                        interceptions.stream().map(Interception::transcript).toList())
                .words();
        return retries.isEmpty()
                ? outcome
                : new Outcome(outcome.kind(), outcome.how(), outcome.alert(), outcome.detail() + " " + retries);
    }

    private Outcome outcome() {
        if (connections.isEmpty()) {
            return new Outcome(Kind.INCONCLUSIVE, How.NO_CONNECTION, null, "No connection came.");
        }
        Optional<Seen> data = first(seen -> seen.transcript().dataFromClient());
        if (data.isPresent()) {
            return evidence == Evidence.RESPONSE ? byWord(data.get()) : accepted(data.get());
        }
        return strongest()
                .map(this::weighedAgainstReport)
                .orElseGet(() -> connections.get(0).outcome());
    }

    /** Without data: what the client said on the wire, then our own failure, then silent ends, then waiting, then ends by the server. */
    private Optional<Outcome> strongest() {
        return Stream.of(
                        first(how(How.ALERT)).map(Seen::outcome),
                        first(how(How.OWN_FAILURE)).map(Seen::outcome),
                        first(seen -> rejected(seen) && seen.ownWill()).map(Seen::outcome),
                        first(seen -> report.timedOut() && (hello(seen) || rejected(seen)))
                                .map(TrialOutcome::stillWaiting),
                        first(seen -> seen.outcome().kind() == Kind.HUNG).map(Seen::outcome),
                        first(TrialOutcome::rejected).map(Seen::outcome))
                .flatMap(Optional::stream)
                .findFirst();
    }

    private static Outcome stillWaiting(Seen seen) {
        String where = Reached.in(seen.transcript()).words();
        return new Outcome(
                Kind.HUNG, How.WAITING, null, "The client was still waiting at the deadline, after " + where + ".");
    }

    private Outcome accepted(Seen seen) {
        boolean refused = seen.outcome().how() == How.DATA_BEFORE_REFUSAL;
        if (refused || !report.failure()) {
            return seen.outcome();
        }
        return new Outcome(
                Kind.ACCEPTED,
                How.DATA_BEFORE_REFUSAL,
                null,
                seen.outcome().detail() + " It then reported a failure (exit status " + report.exit() + ").");
    }

    private Outcome byWord(Seen seen) {
        String sent = Sentences.data(seen.transcript());
        if (report.success()) {
            return new Outcome(Kind.ACCEPTED, How.REPORTED, null, sent + " It reported success.");
        }
        if (report.failure()) {
            String failed = " It then reported a failure (exit status " + report.exit() + ").";
            return new Outcome(Kind.REJECTED, How.REPORTED, null, sent + failed);
        }
        return report.timedOut()
                ? new Outcome(
                        Kind.HUNG, How.WAITING, null, sent + " It was still waiting for the rest at the deadline.")
                : seen.outcome();
    }

    /** A fatal alert is proof whatever the client says later (w3m); without one, success without data is unexplained (wget2). */
    private Outcome weighedAgainstReport(Outcome outcome) {
        if (outcome.kind() != Kind.REJECTED || !report.success()) {
            return outcome;
        }
        return outcome.how() == How.ALERT
                ? new Outcome(
                        Kind.REJECTED,
                        How.ALERT,
                        outcome.alert(),
                        outcome.detail() + " It reported success all the same (exit status 0).")
                : new Outcome(
                        Kind.INCONCLUSIVE,
                        How.CONTRADICTION,
                        null,
                        outcome.detail() + " Yet it reported success (exit status 0).");
    }

    private Optional<Seen> first(Predicate<Seen> wanted) {
        return connections.stream().filter(wanted).findFirst();
    }

    private static Predicate<Seen> how(How how) {
        return seen -> seen.outcome().how() == how;
    }

    private static boolean rejected(Seen seen) {
        return seen.outcome().kind() == Kind.REJECTED;
    }

    private static boolean hello(Seen seen) {
        return Reached.in(seen.transcript()).compareTo(Reached.CLIENT_HELLO) >= 0;
    }

    /** A process that is killed at the deadline closes its connections too, but that is not its will. */
    private static boolean ownWill(Instant accepted, Transcript transcript, ClientReport report) {
        return Ending.of(transcript)
                .filter(ending -> ending.by() == Peer.CLIENT)
                .filter(ending -> !report.timedOut()
                        || (report.killed() != null
                                && accepted.plusNanos(ending.nanos()).isBefore(report.killed())))
                .isPresent();
    }
}
