package dev.shakedown.observation;

import dev.shakedown.observation.Event.Leg;
import java.util.Optional;
import java.util.function.Predicate;
import org.jspecify.annotations.Nullable;

/**
 * The handshake with the client in short: how far it came, and what was negotiated.
 *
 * @param reached the last step that the transcript shows
 * @param version the negotiated version, for instance {@code TLSv1.3}, or null if none was
 * @param suite the negotiated cipher suite by its IANA name, or null
 * @param group the group of the key exchange, or null where there is none or it is not known
 * @param alpn the application protocol that was selected, or null
 * @param engine the server's engine, or null if the connection ended before one was chosen
 * @param nanos from the ClientHello to the end of the handshake, good or bad; null without a ClientHello or an end
 */
public record Handshake(
        Reached reached,
        @Nullable String version,
        @Nullable String suite,
        @Nullable String group,
        @Nullable String alpn,
        @Nullable String engine,
        @Nullable Long nanos) {

    /** The handshake that a transcript shows. */
    public static Handshake of(Transcript transcript) {
        Reached reached = Reached.in(transcript);
        Optional<Event.HandshakeCompleted> completed = completed(transcript);
        if (completed.isPresent()) {
            Event.HandshakeCompleted done = completed.get();
            String group = done.group() == null
                    ? negotiated(transcript).map(Event.Negotiated::group).orElse(null)
                    : done.group();
            return new Handshake(
                    reached, done.version(), done.suite(), group, done.alpn(), done.engine(), duration(transcript));
        }
        String engine =
                transcript.first(Event.Planned.class).map(Event.Planned::engine).orElse(null);
        return negotiated(transcript)
                .map(hello -> new Handshake(
                        reached, hello.version(), hello.suite(), hello.group(), null, engine, duration(transcript)))
                .orElseGet(() -> new Handshake(reached, null, null, null, null, engine, duration(transcript)));
    }

    private static Optional<Event.HandshakeCompleted> completed(Transcript transcript) {
        return transcript
                .all(Event.HandshakeCompleted.class)
                .filter(done -> done.leg() == Leg.CLIENT)
                .findFirst();
    }

    private static Optional<Event.Negotiated> negotiated(Transcript transcript) {
        return transcript
                .all(Event.Negotiated.class)
                .filter(hello -> hello.leg() == Leg.CLIENT)
                .findFirst();
    }

    private static @Nullable Long duration(Transcript transcript) {
        Optional<Long> start = firstAfter(0, transcript, Handshake::begins);
        return start.flatMap(
                        from -> firstAfter(from, transcript, Handshake::ends).map(to -> to - from))
                .orElse(null);
    }

    private static Optional<Long> firstAfter(long nanos, Transcript transcript, Predicate<Event> wanted) {
        return transcript.events().stream()
                .filter(timed -> timed.nanos() >= nanos && wanted.test(timed.event()))
                .findFirst()
                .map(TimedEvent::nanos);
    }

    private static boolean begins(Event event) {
        return event instanceof Event.ClientHelloParsed;
    }

    private static boolean ends(Event event) {
        return Ending.ends(event) || ENDS.of(event).isPresent();
    }

    private static final EventMatch<Event> ENDS = EventMatch.<Event>none()
            .on(Event.HandshakeCompleted.class, done -> Optional.<Event>of(done).filter(e -> done.leg() == Leg.CLIENT))
            .on(Event.AlertReceived.class, got -> Optional.<Event>of(got).filter(e -> got.leg() == Leg.CLIENT));
}
