package dev.shakedown.observation;

import dev.shakedown.observation.Event.Leg;
import dev.shakedown.observation.Event.Peer;
import dev.shakedown.observation.Outcome.How;
import dev.shakedown.observation.Outcome.Kind;
import dev.shakedown.scenario.Evidence;
import dev.shakedown.wire.Alert;
import dev.shakedown.wire.AlertDescription;
import java.util.Optional;
import java.util.Set;

/** What the client did on one connection, by the transcript alone, without a word from the client itself. */
final class ConnectionOutcome {

    /** What a server says to a ClientHello in which it finds nothing to agree on. */
    private static final Set<String> NEGOTIATION = Set.of(
            "handshake_failure",
            "protocol_version",
            "insufficient_security",
            "missing_extension",
            "inappropriate_fallback",
            "no_application_protocol");

    private ConnectionOutcome() {}

    static Outcome of(Transcript transcript, Evidence evidence) {
        Optional<Alert> alert = refusal(transcript).filter(sent -> !unanswered(transcript));
        if (transcript.dataFromClient()) {
            return evidence == Evidence.RESPONSE ? noWord() : accepted(transcript, alert);
        }
        Optional<Event.OwnFailure> own = transcript.first(Event.OwnFailure.class);
        if (own.isPresent()) {
            return inconclusive(
                    How.OWN_FAILURE,
                    "The proxy could not do its part: "
                            + Sentences.clause(own.get().reason()) + ".");
        }
        return alert.map(sent -> new Outcome(Kind.REJECTED, How.ALERT, sent, Sentences.refused(transcript, sent)))
                .orElseGet(() -> ended(transcript));
    }

    /** The alert by which the client refused. In TLS 1.3 every error alert is fatal, whatever its level (RFC 9846 section 6). */
    static Optional<Alert> refusal(Transcript transcript) {
        boolean tls13 = "TLSv1.3".equals(Handshake.of(transcript).version());
        return transcript
                .all(Event.AlertReceived.class)
                .filter(received -> received.leg() == Leg.CLIENT)
                .map(Event.AlertReceived::alert)
                .filter(alert -> alert.refuses() || (tls13 && !goodbye(alert.description())))
                .findFirst();
    }

    private static Outcome accepted(Transcript transcript, Optional<Alert> refusal) {
        String data = Sentences.data(transcript);
        return refusal.map(alert -> new Outcome(
                        Kind.ACCEPTED, How.DATA_BEFORE_REFUSAL, alert, data + " " + Sentences.refusedAfterwards(alert)))
                .orElseGet(() -> new Outcome(Kind.ACCEPTED, How.DATA, null, data));
    }

    private static Outcome ended(Transcript transcript) {
        Optional<Ending> ending = Ending.of(transcript);
        boolean injected = transcript.has(Event.Injected.class);
        if (!hello(transcript, ending)
                && !(injected
                        && ending.map(Ending::by).filter(by -> by == Peer.PROXY).isPresent())) {
            return inconclusive(How.NO_CLIENT_HELLO, Sentences.noHello(transcript));
        }
        return ending.map(end -> ended(transcript, end, injected))
                .orElseGet(() -> inconclusive(How.WAITING, "The connection was still open when it was judged."));
    }

    private static Outcome ended(Transcript transcript, Ending ending, boolean injected) {
        return switch (ending.way()) {
            case CLOSED, RESET ->
                ending.by() == Peer.CLIENT ? byClient(transcript, ending) : byProxy(transcript, ending, injected);
            case DEADLINE -> waiting(transcript, ending, injected);
            case SERVER_ALERT -> byServerAlert(transcript, ending, injected);
            case ENGINE_FAILED -> inconclusive(How.OWN_FAILURE, Sentences.engineFailed(transcript, ending));
            case UPSTREAM_FAILED ->
                inconclusive(
                        How.OWN_FAILURE,
                        "The upstream leg failed before the client had decided: " + ending.reason() + ".");
        };
    }

    /** False without a ClientHello, and also for one that cannot be read, if nothing more came of it. */
    private static boolean hello(Transcript transcript, Optional<Ending> ending) {
        boolean unread = transcript.hello().isEmpty()
                && ending.filter(end -> end.way() == Ending.Way.ENGINE_FAILED).isPresent();
        return !unread && Reached.in(transcript).compareTo(Reached.CLIENT_HELLO) >= 0;
    }

    private static Outcome byClient(Transcript transcript, Ending ending) {
        if (unanswered(transcript)) {
            return inconclusive(
                    How.OWN_FAILURE,
                    "The client left before it had an answer, while the proxy waited for the upstream server.");
        }
        boolean finished = Reached.in(transcript).compareTo(Reached.FINISHED) >= 0;
        How how = finished ? How.CLOSED_AFTER_HANDSHAKE : how(ending);
        return new Outcome(Kind.REJECTED, how, null, Sentences.endedByClient(transcript, ending));
    }

    /** True if the upstream leg came to nothing, and the client has seen none of what it was to be judged by. */
    private static boolean unanswered(Transcript transcript) {
        return transcript.has(Event.UpstreamFailed.class)
                && transcript.all(Event.Sent.class).noneMatch(sent -> sent.leg() == Leg.CLIENT)
                && !transcript.has(Event.Injected.class);
    }

    private static Outcome byProxy(Transcript transcript, Ending ending, boolean injected) {
        return injected
                ? new Outcome(Kind.REJECTED, how(ending), null, Sentences.endedByServer(transcript, ending))
                : inconclusive(How.OWN_FAILURE, "The proxy ended the connection before the client had decided.");
    }

    private static Outcome byServerAlert(Transcript transcript, Ending ending, boolean injected) {
        AlertDescription said = ending.alert() == null
                ? AlertDescription.CLOSE_NOTIFY
                : ending.alert().description();
        String detail = Sentences.endedByAlert(transcript, said);
        if (injected) {
            return new Outcome(Kind.REJECTED, How.CLOSED, null, detail);
        }
        if (said.name().equals("internal_error")) {
            return inconclusive(How.OWN_FAILURE, detail);
        }
        boolean early = Reached.in(transcript).compareTo(Reached.SERVER_HELLO) < 0;
        How how = early && NEGOTIATION.contains(said.name()) ? How.NOT_OFFERED : How.CLOSED;
        return new Outcome(Kind.REJECTED, how, null, detail);
    }

    private static Outcome waiting(Transcript transcript, Ending ending, boolean injected) {
        return new Outcome(Kind.HUNG, How.WAITING, null, Sentences.waiting(transcript, ending, injected));
    }

    private static How how(Ending ending) {
        return ending.way() == Ending.Way.RESET ? How.RESET : How.CLOSED;
    }

    private static Outcome noWord() {
        return inconclusive(
                How.NO_WORD,
                "The client sent its request, and the fault came after it: only the client itself could say how it took that.");
    }

    private static boolean goodbye(AlertDescription description) {
        return description.equals(AlertDescription.CLOSE_NOTIFY) || description.equals(AlertDescription.USER_CANCELED);
    }

    private static Outcome inconclusive(How how, String detail) {
        return new Outcome(Kind.INCONCLUSIVE, how, null, detail);
    }
}
