package dev.shakedown.observation.diagnosis;

import dev.shakedown.observation.Event;
import dev.shakedown.observation.Event.Leg;
import dev.shakedown.observation.Fact;
import dev.shakedown.observation.Printable;
import dev.shakedown.observation.Transcript;
import dev.shakedown.wire.Alert;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.stream.Stream;

/** What shows how a connection with a client ended, the way it did: data, alerts, FIN, RST, silence. */
final class Ends {

    private Ends() {}

    static List<Fact> of(Transcript transcript) {
        Stream<Optional<Fact>> facts = Stream.of(
                transcript
                        .first(Event.Injected.class)
                        .map(event -> new Fact("injected", event.fault() + " " + event.verb())),
                data(transcript),
                transcript
                        .all(Event.AlertReceived.class)
                        .filter(event -> event.leg() == Leg.CLIENT)
                        .findFirst()
                        .map(event -> new Fact("alert_received", words(event.alert()))),
                transcript
                        .all(Event.AlertSent.class)
                        .filter(event ->
                                event.leg() == Leg.CLIENT && event.alert().refuses())
                        .findFirst()
                        .map(event -> new Fact("alert_sent", words(event.alert()))),
                transcript
                        .first(Event.TlsFailed.class)
                        .map(event -> new Fact("tls_failed", Printable.of(event.reason(), 200))),
                transcript
                        .first(Event.NotTls.class)
                        .map(event -> new Fact("not_tls", Printable.of(event.looksLike(), 80))),
                transcript
                        .first(Event.DeadlinePassed.class)
                        .map(event -> new Fact("deadline_passed", event.milliseconds() + " ms")),
                transcript
                        .all(Event.Reset.class)
                        .filter(event -> event.leg() == Leg.CLIENT)
                        .findFirst()
                        .map(event -> new Fact("reset", by(event.by()))),
                transcript
                        .all(Event.Closed.class)
                        .filter(event -> event.leg() == Leg.CLIENT)
                        .findFirst()
                        .map(event -> new Fact("closed", by(event.by()))));
        return facts.flatMap(Optional::stream).toList();
    }

    private static Optional<Fact> data(Transcript transcript) {
        return transcript.dataFromClient()
                ? Optional.of(new Fact("application_data", transcript.bytesFromClient() + " bytes from the client"))
                : Optional.empty();
    }

    private static String words(Alert alert) {
        return alert.levelName() + " " + alert.description();
    }

    private static String by(Event.Peer peer) {
        return "by the " + peer.name().toLowerCase(Locale.ROOT);
    }
}
