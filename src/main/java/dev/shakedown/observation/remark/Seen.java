package dev.shakedown.observation.remark;

import dev.shakedown.observation.Event;
import dev.shakedown.observation.Event.Leg;
import dev.shakedown.observation.Outcome;
import dev.shakedown.observation.Transcript;
import dev.shakedown.observation.defect.Served;
import dev.shakedown.wire.ClientHello;
import java.util.Optional;
import java.util.stream.Stream;

/**
 * All that a rule for remarks gets to see.
 *
 * @param served the connection, and when it was accepted
 * @param outcome what the client did on it
 */
record Seen(Served served, Outcome outcome) {

    boolean accepted() {
        return outcome.kind() == Outcome.Kind.ACCEPTED;
    }

    Transcript transcript() {
        return served.transcript();
    }

    Stream<ClientHello> hello() {
        return served.hello().stream();
    }

    /** The finished handshake of a leg. */
    Optional<Event.HandshakeCompleted> completed(Leg leg) {
        return transcript()
                .all(Event.HandshakeCompleted.class)
                .filter(done -> done.leg() == leg)
                .findFirst();
    }
}
