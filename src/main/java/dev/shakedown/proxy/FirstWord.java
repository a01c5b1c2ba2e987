package dev.shakedown.proxy;

import dev.shakedown.decrypt.Sighting;
import dev.shakedown.observation.Event;
import dev.shakedown.observation.Event.Leg;
import dev.shakedown.wire.ClientHello;
import dev.shakedown.wire.HandshakeMessage;
import dev.shakedown.wire.Ja3;
import dev.shakedown.wire.MalformedMessageException;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** Finds out how a client opens: with a ClientHello, or with something else. Belongs to the event loop of its connection. */
final class FirstWord {

    private final Connection connection;
    private boolean opened;
    private boolean foreign;

    FirstWord(Connection connection) {
        this.connection = connection;
    }

    /** How the client opens, as soon as that is known, once; null otherwise. */
    @Nullable
    Opening in(List<Sighting> seen, Optional<String> looksLike) {
        Opening opening = null;
        if (!opened) {
            opening = seen.stream()
                    .filter(sighting -> sighting.alert() == null)
                    .findFirst()
                    .map(this::opening)
                    .orElse(null);
        }
        if (opening == null && isForeign(looksLike)) {
            opening = new Opening.Hopeless();
        }
        opened |= opening != null;
        return opening;
    }

    /** Says that what has come does not parse, and what that means for the opening. */
    Opening malformed(MalformedMessageException e) {
        opened = true;
        return malformed(e, new Opening.Hopeless());
    }

    private Opening opening(Sighting seen) {
        HandshakeMessage message = seen.message();
        if (message == null || message.type() != HandshakeMessage.CLIENT_HELLO) {
            connection.record(new Event.TlsFailed(Leg.CLIENT, "the client began with " + seen.name()));
            return new Opening.Hopeless();
        }
        try {
            return new Opening.Complete(ClientHello.parse(message.body()), Ja3.of(message.body()));
        } catch (MalformedMessageException e) {
            return malformed(e, new Opening.Complete(null, null));
        }
    }

    private Opening malformed(MalformedMessageException e, Opening opening) {
        connection.record(new Event.TlsFailed(Leg.CLIENT, "the client's message does not parse: " + e.getMessage()));
        return opening;
    }

    /** True, once, if it has become clear that the client does not speak TLS, and that before a ClientHello. */
    private boolean isForeign(Optional<String> looksLike) {
        if (foreign || looksLike.isEmpty()) {
            return false;
        }
        foreign = true;
        connection.record(new Event.NotTls(Leg.CLIENT, looksLike.get()));
        return !opened;
    }
}
