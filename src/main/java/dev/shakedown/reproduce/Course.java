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

    /** Who ends a connection sooner than this after it has spoken did not wait in vain. */
    private static final Duration PATIENCE = Duration.ofSeconds(1);

    private static final int QUOTED = 80;

    private boolean serverHello;
    private boolean flightDone;
    private boolean clientProtected;
    private boolean serverProtected;
    private boolean astray;
    private boolean goodbye;
    private boolean goodbyeWouldShow = true;
    private String firstOfServer = "";
    private @Nullable Alert serverAlert;
    private @Nullable Alert clientAlert;
    private @Nullable Sender ender;
    private boolean byReset;
    private Instant lastClient = Instant.MAX;
    private Duration waited = Duration.ZERO;

    void spoke(Instant at, Sender from, byte[] bytes) {
        if (from == Sender.CLIENT) {
            lastClient = at;
        } else if (firstOfServer.isEmpty()) {
            byte[] first = Arrays.copyOf(bytes, Math.min(QUOTED, bytes.length));
            firstOfServer = new String(first, StandardCharsets.ISO_8859_1);
        }
    }

    void wentAstray() {
        astray = true;
    }

    void saw(Sender from, TlsRecord record, Sighting sighting) {
        boolean client = from == Sender.CLIENT;
        Alert alert = sighting.alert();
        if (client && sighting.encrypted() && alert == null) {
            clientProtected = true;
        } else if (!client) {
            sawOfServer(record, sighting);
        }
        if (alert != null && alert.refuses()) {
            clientAlert = client ? alert : clientAlert;
            serverAlert = client ? serverAlert : alert;
        }
    }

    private void sawOfServer(TlsRecord record, Sighting sighting) {
        serverHello |= sighting.name().equals("server_hello");
        serverProtected |= sighting.encrypted();
        flightDone |= sighting.name().equals("server_hello_done")
                || sighting.name().equals("finished")
                || sighting.name().equals(Sighting.SEALED);
        Alert alert = sighting.alert();
        boolean sealedAlert = record.contentType() == TlsRecord.ALERT && alert == null;
        goodbye |= sealedAlert || (alert != null && alert.description().equals(Alert.GOODBYE.description()));
        // A sealed record of TLS 1.3 does not show whether it is an alert.
        goodbyeWouldShow &=
                !sighting.name().equals(Sighting.SEALED) || record.contentType() != TlsRecord.APPLICATION_DATA;
    }

    void ended(Instant at, Sender from, boolean reset) {
        if (ender == null) {
            ender = from;
            byReset = reset;
            waited = lastClient.equals(Instant.MAX) ? Duration.ZERO : Duration.between(lastClient, at);
        }
    }

    /** Why the handshake failed, if it was the server's doing; null otherwise. */
    @Nullable
    Failure failure() {
        Failure.Step step = serverHello ? Failure.Step.SERVER_FLIGHT : Failure.Step.CLIENT_HELLO;
        if (astray) {
            return new Failure(Failure.Kind.NOT_TLS, step, firstOfServer, null);
        }
        if (clientAlert != null || (clientProtected && serverProtected)) {
            return null;
        }
        if (serverAlert != null) {
            return new Failure(
                    Failure.Kind.ALERT, step, serverAlert.description().name(), serverAlert);
        }
        if (ender == Sender.SERVER) {
            return new Failure(byReset ? Failure.Kind.RESET : Failure.Kind.CLOSED, step, "", null);
        }
        boolean waitsInVain = !flightDone || clientProtected;
        return waitsInVain && ender == Sender.CLIENT && waited.compareTo(PATIENCE) >= 0
                ? new Failure(Failure.Kind.TIMEOUT, step, "", null)
                : null;
    }

    /** How the server ended the connection, if it was the first to do so and it shows. */
    Conduct.Closing closing() {
        if (!(clientProtected && serverProtected) || ender != Sender.SERVER) {
            return goodbye ? Conduct.Closing.CLOSE_NOTIFY : Conduct.Closing.UNKNOWN;
        }
        if (byReset) {
            return Conduct.Closing.RESET;
        }
        if (goodbye) {
            return Conduct.Closing.CLOSE_NOTIFY;
        }
        return goodbyeWouldShow ? Conduct.Closing.ABRUPT : Conduct.Closing.UNKNOWN;
    }
}
