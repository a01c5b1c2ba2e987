package dev.shakedown.decrypt;

import dev.shakedown.wire.Alert;
import dev.shakedown.wire.AlertDescription;
import dev.shakedown.wire.HandshakeMessage;
import dev.shakedown.wire.HandshakeReader;
import dev.shakedown.wire.MalformedMessageException;
import dev.shakedown.wire.PlaintextAlert;
import dev.shakedown.wire.ServerHello;
import dev.shakedown.wire.TlsRecord;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * Reads along on one connection, both directions: turns records into what they carry, and opens the protected ones as
 * far as the secrets are known. It learns version and suite from the hellos that pass through it, so that the records of
 * each direction must come in their order, and the hellos before what they protect. Mutable; belongs to one thread.
 */
public final class Decryption {

    private final Secrets secrets;
    private final Map<Sender, HandshakeReader> messages = new EnumMap<>(Sender.class);
    private final Map<Sender, Protection> protections = new EnumMap<>(Sender.class);
    private final Hellos hellos = new Hellos();

    private Decryption(KeyLog log) {
        this.secrets = new Secrets(log);
        for (Sender sender : Sender.values()) {
            messages.put(sender, HandshakeReader.create());
            protections.put(sender, Protection.UNKNOWN);
        }
    }

    /** Knows no secret yet. */
    public static Decryption create() {
        return create(KeyLog.EMPTY);
    }

    /** Knows the secrets of a log, which may be of any connections. */
    public static Decryption create(KeyLog log) {
        return new Decryption(log);
    }

    /** Takes a secret that has just come into being; one of another connection does no harm. */
    public void learn(Secret secret) {
        secrets.add(secret);
    }

    /** True if the sender's protected records cannot be opened yet and could be, once a secret of the handshake is learnt. */
    public boolean awaitsSecret(Sender sender) {
        return protection(sender).awaitsSecret();
    }

    /**
     * What a record carries: handshake messages as they become complete with it, or one other thing.
     *
     * @throws MalformedMessageException if a handshake message is longer than anybody wants
     */
    public List<Sighting> read(Sender sender, TlsRecord record) throws MalformedMessageException {
        Optional<Alert> alert = PlaintextAlert.in(record, hellos.tls13());
        if (alert.isPresent()) {
            return List.of(Sighting.of(alert.get(), false));
        }
        if (!record.encrypted()) {
            return contents(sender, new Plaintext(record.contentType(), record.fragment()), false);
        }
        Optional<Plaintext> opened = protection(sender).open(record);
        return opened.isPresent()
                ? contents(sender, opened.get(), true)
                : List.of(Sighting.of(Sighting.SEALED, record.fragment().length, true));
    }

    private Protection protection(Sender sender) {
        return protections.getOrDefault(sender, Protection.UNKNOWN);
    }

    private List<Sighting> contents(Sender sender, Plaintext content, boolean encrypted)
            throws MalformedMessageException {
        byte[] bytes = content.bytes();
        return switch (content.contentType()) {
            case TlsRecord.HANDSHAKE -> handshake(sender, bytes, encrypted);
            case TlsRecord.ALERT -> List.of(alert(bytes, encrypted));
            case TlsRecord.CHANGE_CIPHER_SPEC -> List.of(Sighting.of("change_cipher_spec", bytes.length, encrypted));
            case TlsRecord.APPLICATION_DATA -> List.of(Sighting.of("application_data", bytes.length, encrypted));
            default -> List.of(Sighting.of("record_" + content.contentType(), bytes.length, encrypted));
        };
    }

    private static Sighting alert(byte[] bytes, boolean encrypted) {
        boolean wellFormed = bytes.length == 2 && (bytes[0] == Alert.WARNING || bytes[0] == Alert.FATAL);
        return wellFormed
                ? Sighting.of(new Alert(bytes[0], new AlertDescription(bytes[1] & 0xff)), encrypted)
                : Sighting.of("malformed_alert", bytes.length, encrypted);
    }

    private List<Sighting> handshake(Sender sender, byte[] fragment, boolean encrypted)
            throws MalformedMessageException {
        HandshakeReader reader = messages.get(sender);
        if (reader == null) {
            throw new IllegalStateException("no reader for " + sender);
        }
        List<HandshakeMessage> complete = reader.feed(fragment);
        for (HandshakeMessage message : complete) {
            // One under protection belongs to a renegotiation, which would need secrets of its own.
            if (!encrypted) {
                learn(message);
            }
        }
        return complete.stream().map(message -> Sighting.of(message, encrypted)).toList();
    }

    private void learn(HandshakeMessage message) {
        if (message.type() == HandshakeMessage.CLIENT_HELLO) {
            hellos.client(message.body());
        } else if (message.type() == HandshakeMessage.SERVER_HELLO) {
            chosen(message.body());
        }
    }

    /** A hello that does not parse agrees upon no protection. */
    private void chosen(byte[] body) {
        try {
            ServerHello hello = ServerHello.parse(body);
            hellos.server(body, hello);
            if (!hello.helloRetryRequest()) {
                for (Sender sender : Sender.values()) {
                    protections.put(sender, Protection.of(hellos, sender, secrets));
                }
            }
        } catch (MalformedMessageException e) {
            protections.clear();
        }
    }
}
