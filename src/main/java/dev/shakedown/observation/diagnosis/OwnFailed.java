package dev.shakedown.observation.diagnosis;

import dev.shakedown.observation.Confidence;
import dev.shakedown.observation.Diagnosis;
import dev.shakedown.observation.Event;
import dev.shakedown.observation.Event.Leg;
import dev.shakedown.observation.Event.Peer;
import dev.shakedown.observation.Fact;
import dev.shakedown.observation.Outcome;
import dev.shakedown.observation.TimedEvent;
import dev.shakedown.scenario.Cause;
import java.util.List;
import java.util.Optional;

/** The proxy could not do what was asked, through no fault of the client: nothing can be said of the client. */
final class OwnFailed implements Rule {

    @Override
    public Optional<Diagnosis> diagnose(Case seen) {
        if (seen.outcome().how() != Outcome.How.OWN_FAILURE) {
            return Optional.empty();
        }
        Optional<Diagnosis> upstream = upstreamLeft(seen);
        if (upstream.isPresent()) {
            return upstream;
        }
        String remedy = seen.transcript()
                .first(Event.OwnFailure.class)
                .map(Event.OwnFailure::remedy)
                .orElse(
                        "run it once more; if it stays so, this is a defect of the proxy: report it with this connection's journal");
        return Optional.of(new Diagnosis(
                null, "Nothing can be said of the client. " + seen.outcome().detail(), remedy));
    }

    /** The upstream went after a handshake in which nothing was wrong, so that the proxy had nobody to speak for. */
    private static Optional<Diagnosis> upstreamLeft(Case seen) {
        return seen.transcript().events().stream()
                .map(TimedEvent::event)
                .filter(event -> event.equals(new Event.Closed(Leg.UPSTREAM, Peer.UPSTREAM))
                        || event.equals(new Event.Reset(Leg.UPSTREAM, Peer.UPSTREAM)))
                .findFirst()
                .map(end -> new Diagnosis(
                        Cause.NETWORK_INTERRUPTION,
                        Confidence.CERTAIN,
                        "The upstream server %s the connection before the client had sent anything. So the client was not tried."
                                .formatted(end instanceof Event.Reset ? "reset" : "closed"),
                        List.of(new Fact(end instanceof Event.Reset ? "reset" : "closed", "by the upstream")),
                        "look into the upstream's log: it, or a device on the way, ended the connection",
                        "close-after-handshake"));
    }
}
