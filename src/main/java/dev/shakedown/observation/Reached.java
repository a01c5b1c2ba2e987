package dev.shakedown.observation;

import dev.shakedown.observation.Event.Leg;
import java.util.Locale;
import java.util.Optional;

/**
 * How far the handshake with the client came: the last step that the transcript shows. In TLS 1.3 the certificate and
 * what follows it are encrypted (RFC 9846 section 2), so that whatever of that flight can be told from the rest stands for it.
 */
public enum Reached {
    TCP("the TCP handshake"),
    CLIENT_HELLO("the ClientHello"),
    SERVER_HELLO("the ServerHello"),
    CERTIFICATE("the server's certificate"),
    KEY_EXCHANGE("the key exchange"),
    CHANGE_CIPHER_SPEC("change_cipher_spec"),
    FINISHED("the completed handshake"),
    APPLICATION_DATA("application data");

    private final String words;

    Reached(String words) {
        this.words = words;
    }

    /** How far a connection came in all. */
    public static Reached in(Transcript transcript) {
        EventMatch<Reached> steps = steps(transcript);
        return transcript.events().stream()
                .map(timed -> steps.of(timed.event()))
                .flatMap(Optional::stream)
                .max(Reached::compareTo)
                .orElse(TCP);
    }

    /** The name in JSON, for instance {@code client_hello}. */
    public String id() {
        return name().toLowerCase(Locale.ROOT);
    }

    /** The step in words that fit after "after". */
    public String words() {
        return words;
    }

    private static EventMatch<Reached> steps(Transcript transcript) {
        boolean answered = sentServerHello(transcript);
        boolean tls13 = tls13(transcript);
        return EventMatch.<Reached>none()
                .on(Event.ApplicationData.class, data -> Optional.of(APPLICATION_DATA))
                .on(Event.ClientHelloParsed.class, hello -> Optional.of(CLIENT_HELLO))
                .on(Event.HandshakeCompleted.class, done -> only(done.leg() == Leg.CLIENT, FINISHED))
                .on(Event.Sent.class, sent -> sent.leg() == Leg.CLIENT ? sent(sent, answered) : Optional.empty())
                .on(
                        Event.Received.class,
                        received -> received.leg() == Leg.CLIENT ? received(received, tls13) : Optional.empty());
    }

    private static Optional<Reached> sent(Event.Sent sent, boolean answered) {
        return switch (sent.message()) {
            case "server_hello" -> Optional.of(SERVER_HELLO);
            case "certificate" -> Optional.of(CERTIFICATE);
            case "server_key_exchange" -> Optional.of(KEY_EXCHANGE);
            default -> only(sent.encrypted() && answered, CERTIFICATE);
        };
    }

    private static Optional<Reached> received(Event.Received received, boolean tls13) {
        return switch (received.message()) {
            case "client_hello" -> Optional.of(CLIENT_HELLO);
            case "client_key_exchange" -> Optional.of(KEY_EXCHANGE);
            // In TLS 1.3 it means nothing (RFC 9846 appendix E.4): OpenSSL sends one before a plaintext alert.
            case "change_cipher_spec" -> only(!tls13, CHANGE_CIPHER_SPEC);
            default -> only(received.encrypted() && tls13, KEY_EXCHANGE);
        };
    }

    private static Optional<Reached> only(boolean reached, Reached step) {
        return reached ? Optional.of(step) : Optional.empty();
    }

    private static boolean sentServerHello(Transcript transcript) {
        return transcript
                .all(Event.Sent.class)
                .anyMatch(sent -> sent.leg() == Leg.CLIENT && sent.message().equals("server_hello"));
    }

    /** A plaintext client_key_exchange exists only before TLS 1.3, and there always precedes change_cipher_spec. */
    private static boolean tls13(Transcript transcript) {
        return transcript
                .all(Event.Received.class)
                .noneMatch(received ->
                        received.leg() == Leg.CLIENT && received.message().equals("client_key_exchange"));
    }
}
