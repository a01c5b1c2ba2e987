package dev.shakedown.engine;

import dev.shakedown.observation.Event;
import dev.shakedown.wire.Alert;
import dev.shakedown.wire.AlertDescription;
import io.netty.handler.ssl.OpenSslSession;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** What BoringSSL's errors mean on the client's leg: an alert from the client, or our giving up. */
final class ClientFailure implements SslHandlerEvents.Translation {

    @Override
    public List<Event> completed(OpenSslSession session) {
        return List.of();
    }

    @Override
    public List<Event> failed(Throwable cause, boolean open) {
        Optional<BoringSslError> error = BoringSslError.in(cause);
        Optional<AlertDescription> received = error.flatMap(BoringSslError::received);
        if (received.isPresent()) {
            Alert alert = new Alert(Alert.FATAL, received.get());
            return List.of(new Event.AlertReceived(Event.Leg.CLIENT, alert, true));
        }
        List<Event> events = new ArrayList<>();
        error.flatMap(BoringSslError::sent)
                .map(description -> new Event.AlertSent(Event.Leg.CLIENT, new Alert(Alert.FATAL, description)))
                .ifPresent(events::add);
        if (error.isPresent() || open) {
            String reason = error.map(BoringSslError::words).orElse(String.valueOf(cause.getMessage()));
            events.add(new Event.TlsFailed(Event.Leg.CLIENT, reason));
        }
        return events;
    }
}
