package dev.shakedown.observation;

import dev.shakedown.observation.Event.Peer;
import dev.shakedown.wire.Alert;
import dev.shakedown.wire.AlertDescription;
import java.util.Locale;

/** The evidence of one connection in whole sentences, for {@link Outcome#detail}. */
final class Sentences {

    private Sentences() {}

    static String data(Transcript transcript) {
        long bytes = transcript.bytesFromClient();
        return bytes > 0
                ? "The client sent its request (%d bytes) under the negotiated keys.".formatted(bytes)
                : "The client sent its request under the negotiated keys.";
    }

    static String refusedAfterwards(Alert alert) {
        return "Only then did it refuse, with the %s alert %s.".formatted(alert.levelName(), alert.description());
    }

    static String refused(Transcript transcript, Alert alert) {
        return "The client refused with the %s alert %s, after %s."
                .formatted(alert.levelName(), alert.description(), reached(transcript));
    }

    static String endedByClient(Transcript transcript, Ending ending) {
        String verb = ending.way() == Ending.Way.RESET ? "reset" : "closed";
        return Reached.in(transcript).compareTo(Reached.FINISHED) >= 0
                ? "The client completed the handshake and then %s the connection without a request.".formatted(verb)
                : "The client %s the connection without an alert, after %s (%s after connecting)."
                        .formatted(verb, reached(transcript), seconds(ending.nanos()));
    }

    static String endedByServer(Transcript transcript, Ending ending) {
        return "The server %s the connection after %s, as the scenario has it, and the client sent no request."
                .formatted(ending.way() == Ending.Way.RESET ? "reset" : "closed", reached(transcript));
    }

    static String endedByAlert(Transcript transcript, AlertDescription alert) {
        return "The server ended the handshake with the alert %s, after %s, and the client sent no request."
                .formatted(alert, reached(transcript));
    }

    static String engineFailed(Transcript transcript, Ending ending) {
        return "The server's side gave up after %s: %s.".formatted(reached(transcript), ending.reason());
    }

    static String waiting(Transcript transcript, Ending ending, boolean injected) {
        return "The client was still waiting after %s when the deadline of %s passed%s."
                .formatted(
                        reached(transcript),
                        seconds(ending.nanos()),
                        injected ? ", for a server that had fallen silent or slow on purpose" : "");
    }

    static String noHello(Transcript transcript) {
        return transcript
                .first(Event.NotTls.class)
                .map(other -> "What arrived is no TLS; it looks like: " + Printable.of(other.looksLike(), 80) + ".")
                .or(() -> transcript
                        .first(Event.TlsFailed.class)
                        .map(failed ->
                                "The client sent no ClientHello that can be read: " + clause(failed.reason()) + "."))
                .orElseGet(() -> Ending.of(transcript)
                        .filter(ending -> ending.by() == Peer.CLIENT)
                        .map(ending -> "The client connected and left without a ClientHello.")
                        .orElse("The client connected and sent no ClientHello."));
    }

    /** Words from elsewhere as a part of a sentence: safe to print, without a full stop. */
    static String clause(String words) {
        return Printable.of(words.strip().replaceAll("\\.+$", ""));
    }

    /** A duration in the unit that suits it. */
    static String seconds(long nanos) {
        return nanos < 1_000_000_000L
                ? "%d ms".formatted(nanos / 1_000_000)
                : String.format(Locale.ROOT, "%.1f s", nanos / 1e9);
    }

    private static String reached(Transcript transcript) {
        return Reached.in(transcript).words();
    }
}
