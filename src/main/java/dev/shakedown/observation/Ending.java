package dev.shakedown.observation;

import dev.shakedown.observation.Event.Leg;
import dev.shakedown.observation.Event.Peer;
import dev.shakedown.wire.Alert;
import dev.shakedown.wire.AlertDescription;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * What ended a connection with a client: the first event after which it could not go on.
 *
 * @param by who did it
 * @param way how
 * @param nanos when, since the connection was accepted
 * @param alert the alert that the server sent, or null
 * @param reason the engine's words, or empty
 */
record Ending(Peer by, Way way, long nanos, @Nullable Alert alert, String reason) {

    /** The ways in which a connection ends. */
    enum Way {
        CLOSED,
        RESET,
        DEADLINE,
        /** The server's engine or a fault sent a fatal alert. */
        SERVER_ALERT,
        /** The server's engine gave up, without an alert. */
        ENGINE_FAILED,
        UPSTREAM_FAILED
    }

    private static final EventMatch<Ending> ENDINGS = EventMatch.<Ending>none()
            .on(Event.Closed.class, closed -> onClient(closed.leg(), plain(closed.by(), Way.CLOSED)))
            .on(Event.Reset.class, reset -> onClient(reset.leg(), plain(reset.by(), Way.RESET)))
            .on(
                    Event.AlertReceived.class,
                    received -> goodbye(received.alert())
                            ? onClient(received.leg(), plain(Peer.CLIENT, Way.CLOSED))
                            : Optional.empty())
            .on(
                    Event.AlertSent.class,
                    sent -> sent.alert().refuses()
                            ? onClient(sent.leg(), new Ending(Peer.PROXY, Way.SERVER_ALERT, 0, sent.alert(), ""))
                            : Optional.empty())
            .on(
                    Event.TlsFailed.class,
                    failed -> onClient(
                            failed.leg(),
                            new Ending(Peer.PROXY, Way.ENGINE_FAILED, 0, null, Sentences.clause(failed.reason()))))
            .on(
                    Event.UpstreamFailed.class,
                    failed -> Optional.of(
                            new Ending(Peer.UPSTREAM, Way.UPSTREAM_FAILED, 0, null, Sentences.clause(failed.detail()))))
            .on(Event.DeadlinePassed.class, passed -> Optional.of(plain(Peer.PROXY, Way.DEADLINE)));

    /**
     * The first ending in a transcript. An engine that fails because of an injected fault ends nothing, for what the
     * client does then does; and one that sends an alert too is told by the alert. A failed upstream ends nothing where
     * the client gets its handshake all the same, and 502 to its request.
     */
    static Optional<Ending> of(Transcript transcript) {
        boolean explained = transcript.has(Event.Injected.class)
                || transcript.all(Event.AlertSent.class).anyMatch(Ending::ends);
        return transcript.events().stream()
                .map(timed -> ENDINGS.of(timed.event()).map(ending -> ending.at(timed.nanos())))
                .flatMap(Optional::stream)
                .filter(ending -> !(explained && ending.way == Way.ENGINE_FAILED))
                .filter(ending -> ending.way != Way.UPSTREAM_FAILED || !spoke(transcript, ending.nanos))
                .findFirst();
    }

    /** True if the event ends the connection with the client. */
    static boolean ends(Event event) {
        return ENDINGS.of(event).isPresent();
    }

    /** True if the proxy said something to the client after a moment. */
    private static boolean spoke(Transcript transcript, long nanos) {
        return transcript.events().stream()
                .filter(timed -> timed.nanos() >= nanos)
                .map(TimedEvent::event)
                .anyMatch(event -> event instanceof Event.Sent sent && sent.leg() == Leg.CLIENT);
    }

    private static Ending plain(Peer by, Way way) {
        return new Ending(by, way, 0, null, "");
    }

    private static Optional<Ending> onClient(Leg leg, Ending ending) {
        return leg == Leg.CLIENT ? Optional.of(ending) : Optional.empty();
    }

    private static boolean goodbye(Alert alert) {
        return alert.description().equals(AlertDescription.CLOSE_NOTIFY)
                || alert.description().equals(AlertDescription.USER_CANCELED);
    }

    private Ending at(long when) {
        return new Ending(by, way, when, alert, reason);
    }
}
