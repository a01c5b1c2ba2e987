package dev.shakedown.observation.defect;

import dev.shakedown.certs.CertificateFacts;
import dev.shakedown.observation.Event;
import dev.shakedown.observation.Printable;
import dev.shakedown.observation.Reached;
import dev.shakedown.observation.Transcript;
import dev.shakedown.wire.ClientHello;
import java.time.Instant;
import java.util.List;
import java.util.Optional;

/** What the server's side of a connection showed to the client, and when. Immutable. */
public final class Served {

    /** The longest name that DNS has. */
    private static final int LONGEST_NAME = 253;

    private final Transcript transcript;
    private final Instant time;
    private final Optional<Event.CertificateServed> certificate;
    private final boolean seen;

    /**
     * The server's side of one connection.
     *
     * @param transcript what happened on it
     * @param time when it was accepted
     */
    public Served(Transcript transcript, Instant time) {
        this.transcript = transcript;
        this.time = time;
        this.certificate = transcript.first(Event.CertificateServed.class);
        this.seen = certificate.isPresent() && Reached.in(transcript).compareTo(Reached.CERTIFICATE) >= 0;
    }

    /** What happened on the connection. */
    public Transcript transcript() {
        return transcript;
    }

    /** When it was accepted. */
    public Instant time() {
        return time;
    }

    /** The name that the client asked for, safe to print. */
    public String host() {
        return transcript
                .hello()
                .flatMap(hello -> Optional.ofNullable(hello.serverName()))
                .or(() -> transcript.first(Event.Destination.class).map(Event.Destination::host))
                .map(name -> Printable.of(name, LONGEST_NAME))
                .orElse("localhost");
    }

    /** The ClientHello, if one came that can be read. */
    public Optional<ClientHello> hello() {
        return transcript.hello();
    }

    /** The certificates as served, the leaf first; empty if none were. */
    public List<CertificateFacts> chain() {
        return certificate().map(Event.CertificateServed::chain).orElse(List.of());
    }

    /** The server's own certificate. */
    public Optional<CertificateFacts> leaf() {
        return chain().stream().findFirst();
    }

    /** What was served as certificates. */
    public Optional<Event.CertificateServed> certificate() {
        return certificate;
    }

    /** The same, if the client got to see it. */
    Optional<Event.CertificateServed> certificateSeen() {
        return seen ? certificate : Optional.empty();
    }

    /** The chain, if the client got to see it. */
    List<CertificateFacts> chainSeen() {
        return certificateSeen().map(Event.CertificateServed::chain).orElse(List.of());
    }

    /** What the server's side was told to negotiate. */
    public Optional<Event.ServerOffers> offers() {
        return transcript.first(Event.ServerOffers.class);
    }
}
