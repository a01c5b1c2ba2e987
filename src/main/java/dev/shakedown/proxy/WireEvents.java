package dev.shakedown.proxy;

import dev.shakedown.certs.CertificateFacts;
import dev.shakedown.decrypt.Sighting;
import dev.shakedown.observation.Event;
import dev.shakedown.observation.Event.Leg;
import dev.shakedown.observation.Event.Peer;
import dev.shakedown.wire.CertificateMessage;
import dev.shakedown.wire.CertificateStatus;
import dev.shakedown.wire.CertificateVerify;
import dev.shakedown.wire.EncryptedExtensions;
import dev.shakedown.wire.HandshakeMessage;
import dev.shakedown.wire.MalformedMessageException;
import dev.shakedown.wire.ProtocolVersion;
import dev.shakedown.wire.ServerHello;
import dev.shakedown.wire.ServerKeyExchange;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Turns what is seen on one leg into events, and decodes what matters of it. Belongs to the event loop of its connection. */
final class WireEvents {

    private final Leg leg;
    private @Nullable ServerHello chosen;

    WireEvents(Leg leg) {
        this.leg = leg;
    }

    /** What has arrived: the message itself, then what it says. */
    List<Event> received(Sighting seen) {
        List<Event> events = new ArrayList<>();
        events.add(new Event.Received(leg, seen.name(), seen.bytes(), seen.encrypted()));
        if (seen.alert() != null) {
            events.add(new Event.AlertReceived(leg, seen.alert(), seen.encrypted()));
        }
        decode(seen.message(), leg == Leg.CLIENT ? Peer.CLIENT : Peer.UPSTREAM, events);
        return events;
    }

    /** What has been sent: the message itself, then what it says. */
    List<Event> sent(Sighting seen) {
        List<Event> events = new ArrayList<>();
        events.add(new Event.Sent(leg, seen.name(), seen.bytes(), seen.encrypted()));
        if (seen.alert() != null) {
            events.add(new Event.AlertSent(leg, seen.alert()));
        }
        decode(seen.message(), Peer.PROXY, events);
        return events;
    }

    /** A message that does not parse tells nothing; whether it matters is for the engine that gets it. */
    private void decode(@Nullable HandshakeMessage message, Peer by, List<Event> events) {
        if (message == null) {
            return;
        }
        try {
            decode(message.type(), message.body(), by, events);
        } catch (MalformedMessageException e) {
            return;
        }
    }

    private void decode(int type, byte[] body, Peer by, List<Event> events) throws MalformedMessageException {
        switch (type) {
            case HandshakeMessage.SERVER_HELLO -> hello(ServerHello.parse(body), events);
            case HandshakeMessage.ENCRYPTED_EXTENSIONS ->
                protocol(EncryptedExtensions.parse(body).alpn(), events);
            case HandshakeMessage.CERTIFICATE -> certificate(body, by, events);
            case HandshakeMessage.CERTIFICATE_STATUS ->
                events.add(new Event.Stapled(leg, CertificateStatus.parse(body).response().length));
            case HandshakeMessage.SERVER_KEY_EXCHANGE -> keyExchange(body, by, events);
            case HandshakeMessage.CERTIFICATE_VERIFY -> signed(body, by, events);
            default -> {}
        }
    }

    private void hello(ServerHello hello, List<Event> events) {
        String group = hello.group() == null ? null : hello.group().name();
        if (hello.helloRetryRequest()) {
            events.add(new Event.RetryRequested(leg, group));
            return;
        }
        chosen = hello;
        events.add(
                new Event.Negotiated(leg, hello.version().name(), hello.suite().name(), group));
        protocol(hello.alpn(), events);
    }

    private void protocol(@Nullable String alpn, List<Event> events) {
        if (alpn != null) {
            events.add(new Event.ProtocolSelected(leg, alpn));
        }
    }

    /** The server's chain is told by whoever serves or verifies it; the client's, which nobody here asks for, by the wire alone. */
    private void certificate(byte[] body, Peer by, List<Event> events) throws MalformedMessageException {
        if (chosen == null) {
            return;
        }
        CertificateMessage message = CertificateMessage.parse(body, chosen.version());
        if (by == clientOfLeg()) {
            events.add(new Event.ClientCertificate(
                    leg,
                    message.certificates().stream().map(CertificateFacts::of).toList()));
        } else if (message.staple() != null) {
            events.add(new Event.Stapled(leg, message.staple().length));
        }
    }

    private void keyExchange(byte[] body, Peer by, List<Event> events) throws MalformedMessageException {
        if (chosen == null) {
            return;
        }
        ServerKeyExchange.parse(body, chosen.suite(), chosen.version()).ifPresent(exchange -> {
            String group = exchange.group() == null
                    ? "dh" + exchange.primeBits()
                    : exchange.group().name();
            events.add(new Event.KeyExchanged(leg, group));
            if (exchange.scheme() != null) {
                events.add(new Event.Signed(leg, by, exchange.scheme().name()));
            }
        });
    }

    private void signed(byte[] body, Peer by, List<Event> events) throws MalformedMessageException {
        if (chosen != null && chosen.version().compareTo(ProtocolVersion.TLS_1_2) >= 0) {
            events.add(new Event.Signed(
                    leg, by, CertificateVerify.parse(body).scheme().name()));
        }
    }

    private Peer clientOfLeg() {
        return leg == Leg.CLIENT ? Peer.CLIENT : Peer.PROXY;
    }
}
