package dev.shakedown.probe;

import dev.shakedown.engine.ProbeClient;
import dev.shakedown.engine.ProbeSession;
import dev.shakedown.engine.ProbeWish;
import dev.shakedown.observation.Printable;
import dev.shakedown.probe.Conduct.Closing;
import dev.shakedown.probe.Failure.Kind;
import dev.shakedown.probe.Failure.Step;
import dev.shakedown.wire.Alert;
import dev.shakedown.wire.AlertDescription;
import dev.shakedown.wire.RecordReader;
import dev.shakedown.wire.TlsRecord;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/** Makes one whole handshake, with keys, and says goodbye as a client should. Belongs to one thread. */
final class Visitor {

    /** Alerts of our own that say that the server's bytes were wrong, and not that our client could not follow. */
    private static final Set<String> BROKEN =
            Set.of("bad_record_mac", "decode_error", "unexpected_message", "illegal_parameter", "record_overflow");

    private static final ProbeSession NOTHING = new ProbeSession(null, null, null, List.of(), null, null);
    private static final Duration GOODBYE = Duration.ofMillis(500);
    private static final int LONGEST_ANSWER = 400;

    private final Doorstep doorstep;
    private final ProbeWish wish;
    private final RecordReader records = RecordReader.create();
    private Duration linger = Duration.ZERO;
    private byte[] request = new byte[0];
    private String answer = "";

    Visitor(Doorstep doorstep, ProbeWish wish) {
        this.doorstep = doorstep;
        this.wish = wish;
    }

    /** Stays for a while after the handshake, to see whether the server goes without waiting for a request. */
    Visitor lingers(Duration time) {
        this.linger = time;
        return this;
    }

    /** Sends a request after the handshake, and hears the first bytes of the answer. */
    Visitor asks(String text) {
        this.request = text.getBytes(StandardCharsets.US_ASCII);
        return this;
    }

    /** Makes the visit; never throws, for whatever a server does is a result. */
    Visit visit() {
        try (Contact contact = doorstep.open()) {
            ProbeClient client = ProbeClient.of(wish);
            long start = System.nanoTime();
            Failure failure = null;
            try {
                handshake(contact, client);
            } catch (ContactException e) {
                failure = e.failure();
            }
            long nanos = System.nanoTime() - start;
            if (failure == null) {
                failure = afterwards(contact, client).orElse(null);
            }
            Closing closing = failure == null ? goodbye(contact, client) : Closing.UNKNOWN;
            return new Visit(new Attempt(contact.connectNanos(), nanos, failure), client.session(), closing, answer);
        } catch (ContactException e) {
            return new Visit(new Attempt(0, 0, e.failure()), NOTHING, Closing.UNKNOWN, "");
        }
    }

    private void handshake(Contact contact, ProbeClient client) throws ContactException {
        contact.reached(Step.CLIENT_HELLO);
        contact.send(client.output());
        while (!client.established()) {
            pass(contact, client, contact.receive());
            if (client.over() && !client.established()) {
                throw trouble(contact, client);
            }
        }
        contact.reached(Step.FINISHED);
    }

    /** Passes on what has come; an alert of our own still goes out, as RFC 9846 section 6.2 wants. */
    private void pass(Contact contact, ProbeClient client, byte[] bytes) throws ContactException {
        if (bytes.length == 0) {
            throw contact.failure(Kind.CLOSED, "");
        }
        for (TlsRecord record : records.feed(bytes)) {
            if (record.contentType() == TlsRecord.HANDSHAKE) {
                contact.reached(Step.SERVER_FLIGHT);
            }
        }
        if (records.looksLike().isPresent()) {
            String text = new String(bytes, StandardCharsets.ISO_8859_1).strip();
            throw contact.failure(Kind.NOT_TLS, Printable.of(text, 80));
        }
        client.input(bytes);
        contact.send(client.output());
    }

    private static ContactException trouble(Contact contact, ProbeClient client) {
        if (client.received().filter(Visitor::isGoodbye).isPresent()) {
            return contact.failure(Kind.CLOSED, "with a close_notify");
        }
        Optional<Alert> alert =
                client.received().filter(received -> client.failure().isEmpty());
        if (alert.isPresent()) {
            return new ContactException(new Failure(
                    Kind.ALERT, contact.step(), alert.get().description().name(), alert.get()));
        }
        String given = client.given().map(AlertDescription::name).orElse("");
        Kind kind = given.equals("decrypt_error")
                ? Kind.WRONG_KEY
                : BROKEN.contains(given) ? Kind.MALFORMED : Kind.BEYOND_PROBE;
        return contact.failure(kind, Printable.of(client.failure().orElse("it ended"), 120));
    }

    /** What happens once the handshake is over and before anybody says goodbye. */
    private Optional<Failure> afterwards(Contact contact, ProbeClient client) {
        boolean asks = request.length > 0;
        if (linger.isZero() && !asks) {
            return Optional.empty();
        }
        try {
            if (asks) {
                client.write(request);
                contact.send(client.output());
            }
            long end = System.nanoTime() + linger.toNanos();
            for (long left = linger.toNanos(); left > 0 && answer.isEmpty(); left = end - System.nanoTime()) {
                pass(contact, client, contact.receive(Duration.ofNanos(left)));
                answer = Printable.of(new String(client.data(), StandardCharsets.ISO_8859_1), LONGEST_ANSWER);
                if (client.over() && answer.isEmpty()) {
                    return Optional.of(trouble(contact, client).failure());
                }
            }
            return Optional.empty();
        } catch (ContactException e) {
            return Optional.of(e.failure()).filter(failure -> failure.kind() != Kind.TIMEOUT);
        }
    }

    private static Closing goodbye(Contact contact, ProbeClient client) {
        try {
            client.sayGoodbye();
            contact.send(client.output());
            while (!client.over()) {
                byte[] bytes = contact.receive(GOODBYE);
                if (bytes.length == 0) {
                    break;
                }
                client.input(bytes);
            }
            return client.received().filter(Visitor::isGoodbye).isPresent() ? Closing.CLOSE_NOTIFY : Closing.ABRUPT;
        } catch (ContactException e) {
            return switch (e.failure().kind()) {
                case TIMEOUT -> Closing.LEFT_OPEN;
                case RESET -> Closing.RESET;
                default -> Closing.UNKNOWN;
            };
        }
    }

    private static boolean isGoodbye(Alert alert) {
        return alert.description().equals(AlertDescription.CLOSE_NOTIFY);
    }
}
