package dev.shakedown.observation;

import dev.shakedown.certs.Anchor;
import dev.shakedown.certs.CertificateFacts;
import dev.shakedown.certs.RevocationRecipe;
import dev.shakedown.observation.Event.Leg;
import dev.shakedown.observation.Event.Peer;
import dev.shakedown.wire.Alert;
import dev.shakedown.wire.AlertDescription;
import dev.shakedown.wire.CipherSuite;
import dev.shakedown.wire.ClientHello;
import dev.shakedown.wire.NamedGroup;
import dev.shakedown.wire.ProtocolVersion;
import dev.shakedown.wire.SignatureScheme;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.function.UnaryOperator;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** Builds a transcript step by step, one millisecond a step, as two peers would have talked. */
public final class Dialogue {

    public static final Instant NOW = Instant.parse("2026-11-21T10:00:00.123Z");
    public static final CertificateFacts LEAF = certificate("localhost", "Sandbox", "localhost");

    private final List<TimedEvent> events = new ArrayList<>();
    private long nanos;
    private long fromClient;
    private long toClient;

    private Dialogue() {}

    /** A client has connected. */
    public static Dialogue open() {
        Dialogue dialogue = new Dialogue();
        dialogue.events.add(new TimedEvent(0, new Event.Accepted("127.0.0.1:50412", "sandbox")));
        return dialogue;
    }

    public Dialogue then(Event event) {
        nanos += 1_000_000;
        events.add(new TimedEvent(nanos, event));
        return this;
    }

    public Dialogue later(long milliseconds) {
        nanos += milliseconds * 1_000_000;
        return this;
    }

    public Dialogue hello(String... versions) {
        List<ProtocolVersion> offered = versions.length == 0
                ? List.of(ProtocolVersion.TLS_1_3, ProtocolVersion.TLS_1_2)
                : Stream.of(versions).map(ProtocolVersion::valueOf).toList();
        return hello("localhost", offered);
    }

    public Dialogue helloTo(@Nullable String host) {
        return hello(host, List.of(ProtocolVersion.TLS_1_3, ProtocolVersion.TLS_1_2));
    }

    /** A ClientHello that differs from the usual one. */
    public Dialogue hello(UnaryOperator<ClientHello> change) {
        return greet(change.apply(usual("localhost", List.of(ProtocolVersion.TLS_1_3, ProtocolVersion.TLS_1_2))));
    }

    private Dialogue hello(@Nullable String host, List<ProtocolVersion> offered) {
        return greet(usual(host, offered));
    }

    private static ClientHello usual(@Nullable String host, List<ProtocolVersion> offered) {
        return new ClientHello(
                ProtocolVersion.TLS_1_2,
                offered,
                List.of(new CipherSuite(0x1301), new CipherSuite(0xc02f)),
                List.of(0, 23, 43, 0xff01),
                host,
                List.of("h2", "http/1.1"),
                List.of(new NamedGroup(29)),
                List.of(new NamedGroup(29)),
                List.of(new SignatureScheme(0x0403)),
                true);
    }

    private Dialogue greet(ClientHello hello) {
        return then(new Event.Received(Leg.CLIENT, "client_hello", 517))
                .then(new Event.ClientHelloParsed(
                        hello, "t13d3112h2_e8f1e7e78f70_b26ce05bbdd6", "375c6162a492dfbf2795909110ce8424"))
                .then(new Event.Planned("expired", "label", "boringssl"));
    }

    public Dialogue serves(CertificateFacts... chain) {
        return then(new Event.CertificateServed(List.of(chain), false));
    }

    public Dialogue serves(Anchor anchor, RevocationRecipe revocation, CertificateFacts... chain) {
        return then(new Event.CertificateServed(List.of(chain), false, anchor, revocation));
    }

    /** ServerHello, and the encrypted rest of the server's flight in TLS 1.3. */
    public Dialogue flight13() {
        return then(new Event.Sent(Leg.CLIENT, "server_hello", 127))
                .then(new Event.Negotiated(Leg.CLIENT, "TLSv1.3", "TLS_AES_128_GCM_SHA256", "X25519"))
                .then(new Event.Sent(Leg.CLIENT, "change_cipher_spec", 6))
                .then(new Event.Sent(Leg.CLIENT, "certificate", 1400, true));
    }

    /** The server's whole first flight in TLS 1.2. */
    public Dialogue flight12() {
        return then(new Event.Sent(Leg.CLIENT, "server_hello", 90))
                .then(new Event.Sent(Leg.CLIENT, "certificate", 900))
                .then(new Event.Sent(Leg.CLIENT, "server_key_exchange", 150))
                .then(new Event.Sent(Leg.CLIENT, "server_hello_done", 9));
    }

    public Dialogue completed(String version) {
        return then(new Event.HandshakeCompleted(
                Leg.CLIENT, version, "TLS_AES_128_GCM_SHA256", "X25519", "h2", "boringssl"));
    }

    /** A whole good handshake. */
    public Dialogue handshake() {
        return hello().serves(LEAF).flight13().completed("TLSv1.3");
    }

    public Dialogue request(int bytes) {
        fromClient += bytes;
        return then(new Event.ApplicationData(Peer.CLIENT));
    }

    public Dialogue response(int bytes) {
        toClient += bytes;
        return then(new Event.ApplicationData(Peer.PROXY));
    }

    public Dialogue alert(String description) {
        return alert(Alert.FATAL, description);
    }

    public Dialogue alert(int level, String description) {
        return then(new Event.AlertReceived(Leg.CLIENT, new Alert(level, AlertDescription.valueOf(description)), true));
    }

    public Dialogue serverAlert(String description) {
        return then(new Event.AlertSent(Leg.CLIENT, new Alert(Alert.FATAL, AlertDescription.valueOf(description))));
    }

    public Dialogue injects(String fault, String verb) {
        return then(new Event.Injected(fault, verb));
    }

    public Dialogue clientCloses() {
        return then(new Event.Closed(Leg.CLIENT, Peer.CLIENT));
    }

    public Dialogue clientResets() {
        return then(new Event.Reset(Leg.CLIENT, Peer.CLIENT));
    }

    public Dialogue proxyCloses() {
        return then(new Event.Closed(Leg.CLIENT, Peer.PROXY));
    }

    public Dialogue proxyResets() {
        return then(new Event.Reset(Leg.CLIENT, Peer.PROXY));
    }

    public Dialogue deadline() {
        return later(9_000).then(new Event.DeadlinePassed(10_000));
    }

    public Transcript transcript() {
        return new Transcript(events, fromClient, toClient);
    }

    /** The transcript as an interception whose own judgement does not matter. */
    public Interception interception(String id) {
        return new Interception(
                id,
                NOW,
                "sandbox",
                "expired",
                transcript(),
                new Outcome(Outcome.Kind.INCONCLUSIVE, Outcome.How.WAITING, null, ""),
                Verdict.INCONCLUSIVE,
                new Diagnosis(null, "", ""));
    }

    public static CertificateFacts certificate(String subject, String issuer, String... names) {
        return new CertificateFacts(
                subject,
                issuer,
                List.of(names),
                NOW.minusSeconds(2 * 86_400),
                NOW.plusSeconds(43 * 86_400),
                "ECDSA P-256",
                "SHA256withECDSA",
                List.of());
    }

    public static CertificateFacts valid(CertificateFacts facts, String from, String to) {
        return new CertificateFacts(
                facts.subject(),
                facts.issuer(),
                facts.names(),
                Instant.parse(from),
                Instant.parse(to),
                facts.key(),
                facts.signature(),
                facts.oddities());
    }

    public static CertificateFacts made(CertificateFacts facts, String key, String signature) {
        return new CertificateFacts(
                facts.subject(),
                facts.issuer(),
                facts.names(),
                facts.notBefore(),
                facts.notAfter(),
                key,
                signature,
                facts.oddities());
    }
}
