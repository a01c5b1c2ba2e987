package dev.shakedown.observation;

import dev.shakedown.observation.Event.Leg;
import java.util.Locale;

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
        boolean answered = sentServerHello(transcript);
        boolean tls13 = tls13(transcript);
        Reached furthest = TCP;
        for (TimedEvent timed : transcript.events()) {
            Reached step = step(timed.event(), answered, tls13);
            furthest = step.compareTo(furthest) > 0 ? step : furthest;
        }
        return furthest;
    }

    /** The name in JSON, for instance {@code client_hello}. */
    public String id() {
        return name().toLowerCase(Locale.ROOT);
    }

    /** The step in words that fit after "after". */
    public String words() {
        return words;
    }

    /** What one event shows to have been reached; the TCP handshake at least. */
    private static Reached step(Event event, boolean answered, boolean tls13) {
        if (event instanceof Event.Sent sent && sent.leg() == Leg.CLIENT) {
            return sent(sent, answered);
        }
        if (event instanceof Event.Received received && received.leg() == Leg.CLIENT) {
            return received(received, tls13);
        }
        if (event instanceof Event.HandshakeCompleted done && done.leg() == Leg.CLIENT) {
            return FINISHED;
        }
        if (event instanceof Event.ClientHelloParsed) {
            return CLIENT_HELLO;
        }
        return event instanceof Event.ApplicationData ? APPLICATION_DATA : TCP;
    }

    private static Reached sent(Event.Sent sent, boolean answered) {
        return switch (sent.message()) {
            case "server_hello" -> SERVER_HELLO;
            case "certificate" -> CERTIFICATE;
            case "server_key_exchange" -> KEY_EXCHANGE;
            default -> sent.encrypted() && answered ? CERTIFICATE : TCP;
        };
    }

    private static Reached received(Event.Received received, boolean tls13) {
        return switch (received.message()) {
            case "client_hello" -> CLIENT_HELLO;
            case "client_key_exchange" -> KEY_EXCHANGE;
            // In TLS 1.3 it means nothing (RFC 9846 appendix E.4): OpenSSL sends one before a plaintext alert.
            case "change_cipher_spec" -> tls13 ? TCP : CHANGE_CIPHER_SPEC;
            default -> received.encrypted() && tls13 ? KEY_EXCHANGE : TCP;
        };
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
