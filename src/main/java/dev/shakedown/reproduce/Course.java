package dev.shakedown.reproduce;

import dev.shakedown.capture.Sender;
import dev.shakedown.decrypt.Sighting;
import dev.shakedown.probe.Conduct;
import dev.shakedown.probe.Failure;
import dev.shakedown.wire.Alert;
import dev.shakedown.wire.TlsRecord;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.Instant;
import java.util.Arrays;
import org.jspecify.annotations.Nullable;

/** How a captured connection went, and who ended it. Belongs to the thread that reads the capture. */
final class Course {

    /** Who ends a connection sooner than this after the last word did not wait in vain. */
    private static final Duration PATIENCE = Duration.ofSeconds(1);

    private static final int QUOTED = 80;

    private boolean serverHello;
    private boolean flightDone;
    private boolean clientProtected;
    private boolean serverProtected;
    private boolean delivered;
    private boolean sealed;
    private boolean astray;
    private boolean goodbye;
    private boolean clientGoodbye;
    private String firstOfServer = "";
    private @Nullable Alert serverAlert;
    private @Nullable Sender ender;
    private boolean byReset;
    private boolean late;
    private boolean refused;
    private Instant lastWord = Instant.MAX;
    private Duration silence = Duration.ZERO;

    /** Takes note that an end said something, whatever it was. */
    void spoke(Instant at, Sender from, byte[] bytes) {
        pause(at);
        lastWord = at;
        if (from == Sender.SERVER && firstOfServer.isEmpty()) {
            byte[] first = Arrays.copyOf(bytes, Math.min(QUOTED, bytes.length));
            firstOfServer = new String(first, StandardCharsets.ISO_8859_1);
        }
    }

    /** Takes note that what the server says is no TLS. */
    void wentAstray() {
        astray = true;
    }

    /** Takes note of what an end said. */
    void saw(Sender from, TlsRecord record, Sighting sighting) {
        Alert alert = sighting.alert();
        boolean sealedAlert = record.contentType() == TlsRecord.ALERT && alert == null;
        boolean farewell = sealedAlert || (alert != null && alert.description().equals(Alert.GOODBYE.description()));
        if (from == Sender.CLIENT) {
            clientGoodbye |= farewell;
            clientProtected |= sighting.encrypted() && alert == null;
            if (alert != null && alert.refuses() && ender == null) {
                // One that has waited for long enough refuses nothing.
                end(Sender.CLIENT, false);
                refused = !givesUp();
            }
        } else {
            goodbye |= farewell;
            sawOfServer(record, sighting);
        }
    }

    private void sawOfServer(TlsRecord record, Sighting sighting) {
        String name = sighting.name();
        boolean closed = name.equals(Sighting.SEALED);
        serverHello |= name.equals("server_hello");
        serverProtected |= sighting.encrypted();
        flightDone |= name.equals("server_hello_done") || name.equals("finished") || closed;
        delivered |= name.equals("application_data") || (closed && record.contentType() == TlsRecord.APPLICATION_DATA);
        sealed |= closed;
        Alert alert = sighting.alert();
        if (alert != null && alert.refuses() && ender == null) {
            serverAlert = alert;
        }
    }

    /** Takes note that an end ended the connection. */
    void ended(Instant at, Sender from, boolean reset) {
        if (ender == null) {
            pause(at);
            end(from, reset);
        }
    }

    private void pause(Instant at) {
        silence = lastWord.equals(Instant.MAX) ? Duration.ZERO : Duration.between(lastWord, at);
    }

    private void end(Sender from, boolean reset) {
        ender = from;
        byReset = reset;
        late = silence.compareTo(PATIENCE) >= 0;
    }

    /**
     * Why the handshake failed, or the connection right after it, if it was the server's doing and it shows; null
     * otherwise.
     *
     * @param opaque true if sealed records do not show what they carry, as in TLS 1.3
     */
    @Nullable
    Failure failure(boolean opaque) {
        if (astray) {
            return new Failure(Failure.Kind.NOT_TLS, step(), firstOfServer, null);
        }
        if (refused) {
            return null;
        }
        if (serverAlert != null && !delivered) {
            return new Failure(
                    Failure.Kind.ALERT, step(), serverAlert.description().name(), serverAlert);
        }
        if (ender == Sender.SERVER && (!isOver() || leavesAtOnce(opaque))) {
            return new Failure(byReset ? Failure.Kind.RESET : Failure.Kind.CLOSED, step(), "", null);
        }
        return ender == Sender.CLIENT && !isOver() && givesUp()
                ? new Failure(Failure.Kind.TIMEOUT, step(), "", null)
                : null;
    }

    /**
     * How the server ended the connection, if it was the first to do so and it shows.
     *
     * @param opaque true if sealed records do not show what they carry, as in TLS 1.3
     */
    Conduct.Closing closing(boolean opaque) {
        if (goodbye) {
            return Conduct.Closing.CLOSE_NOTIFY;
        }
        if (!isOver() || ender != Sender.SERVER) {
            return Conduct.Closing.UNKNOWN;
        }
        if (byReset) {
            return Conduct.Closing.RESET;
        }
        return clientGoodbye || (sealed && opaque) ? Conduct.Closing.UNKNOWN : Conduct.Closing.TRUNCATING;
    }

    private boolean isOver() {
        return clientProtected && serverProtected;
    }

    private boolean givesUp() {
        return late && (!flightDone || clientProtected);
    }

    private boolean leavesAtOnce(boolean opaque) {
        return !delivered && !late && !clientGoodbye && !(sealed && opaque);
    }

    private Failure.Step step() {
        if (isOver()) {
            return Failure.Step.FINISHED;
        }
        return serverHello ? Failure.Step.SERVER_FLIGHT : Failure.Step.CLIENT_HELLO;
    }
}
