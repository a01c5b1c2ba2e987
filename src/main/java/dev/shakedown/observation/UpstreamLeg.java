package dev.shakedown.observation;

import dev.shakedown.observation.Event.Leg;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * The leg to the real server in short.
 *
 * @param address the upstream's address, or null if no connection came about
 * @param verified true if its certificate was verified, null if it presented none
 * @param version the negotiated version, or null if none was
 * @param suite the negotiated cipher suite, or null
 * @param alpn the application protocol that it selected, or null
 * @param failure why it failed, or null if it did not
 * @param detail the failure in a sentence, or null
 */
public record UpstreamLeg(
        @Nullable String address,
        @Nullable Boolean verified,
        @Nullable String version,
        @Nullable String suite,
        @Nullable String alpn,
        @Nullable UpstreamFailure failure,
        @Nullable String detail) {

    /** The upstream leg that a transcript shows, or empty if there was none. */
    public static Optional<UpstreamLeg> of(Transcript transcript) {
        Optional<Event.UpstreamConnected> connected = transcript.first(Event.UpstreamConnected.class);
        Optional<Event.UpstreamFailed> failed = transcript.first(Event.UpstreamFailed.class);
        if (connected.isEmpty() && failed.isEmpty()) {
            return Optional.empty();
        }
        Optional<Event.HandshakeCompleted> completed = transcript
                .all(Event.HandshakeCompleted.class)
                .filter(done -> done.leg() == Leg.UPSTREAM)
                .findFirst();
        return Optional.of(new UpstreamLeg(
                connected.map(Event.UpstreamConnected::address).orElse(null),
                transcript
                        .first(Event.UpstreamVerified.class)
                        .map(Event.UpstreamVerified::verified)
                        .orElse(null),
                completed.map(Event.HandshakeCompleted::version).orElse(null),
                completed.map(Event.HandshakeCompleted::suite).orElse(null),
                completed.map(Event.HandshakeCompleted::alpn).orElse(null),
                failed.map(Event.UpstreamFailed::failure).orElse(null),
                failed.map(Event.UpstreamFailed::detail).orElse(null)));
    }
}
