package dev.shakedown.observation;

import dev.shakedown.certs.Anchor;
import dev.shakedown.certs.CertificateFacts;
import dev.shakedown.certs.RevocationRecipe;
import dev.shakedown.wire.Alert;
import dev.shakedown.wire.ClientHello;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * One thing that happened on a connection. The name of an event in the journal is its record's name in snake case, and
 * its fields are the record's.
 */
public sealed interface Event {

    /** Which leg of an interception a byte travelled on. */
    enum Leg {
        CLIENT,
        UPSTREAM
    }

    /** True if a peer can make it happen any number of times, so that a transcript keeps only so many of them. */
    default boolean repeats() {
        return false;
    }

    /** Who did it: the client, the proxy itself, or the upstream server. */
    enum Peer {
        CLIENT,
        PROXY,
        UPSTREAM
    }

    /** A TCP connection from the client. */
    record Accepted(String client, String listener) implements Event {}

    /** The destination became known: from the configuration, {@code CONNECT}, SOCKS or the server name. */
    record Destination(String host, int port, String from) implements Event {}

    /** The scenario was chosen and everything for it is at hand. */
    record Planned(String scenario, String chosenBy, String engine) implements Event {}

    /** The ClientHello, decoded, and its JA4 and JA3 fingerprints, or null if those were not computed. */
    record ClientHelloParsed(
            ClientHello hello,
            @Nullable String ja4,
            @Nullable String ja3) implements Event {

        /** A ClientHello without a fingerprint. */
        public ClientHelloParsed(ClientHello hello) {
            this(hello, null, null);
        }
    }

    /**
     * What the server's side was told to negotiate with the client; an empty list leaves it to the engine, and so does a
     * Diffie-Hellman modulus of 0 bits.
     */
    record ServerOffers(List<String> versions, List<String> suites, List<String> groups, int dh) implements Event {

        /** Offers that leave the key exchange to the engine. */
        public ServerOffers(List<String> versions, List<String> suites) {
            this(versions, suites, List.of(), 0);
        }
    }

    /** The ServerHello chose; known even where the handshake never completes. */
    record Negotiated(
            Leg leg, String version, String suite, @Nullable String group) implements Event {}

    /**
     * The certificates that go into the Certificate message, in its order, as recipes say them, where they lead to, and
     * what is said of the leaf's revocation.
     */
    record CertificateServed(List<CertificateFacts> chain, boolean stapled, Anchor anchor, RevocationRecipe revocation)
            implements Event {

        /** A chain that leads to the trusted root, without a word of its revocation. */
        public CertificateServed(List<CertificateFacts> chain, boolean stapled) {
            this(chain, stapled, Anchor.TRUSTED_ROOT, RevocationRecipe.DEFAULT);
        }
    }

    /** A HelloRetryRequest: the server wants another ClientHello, with a share for the group where it names one. */
    record RetryRequested(Leg leg, @Nullable String group) implements Event {
        @Override
        public boolean repeats() {
            return true;
        }
    }

    /** The server chose an application protocol; known even where the handshake never completes. */
    record ProtocolSelected(Leg leg, String alpn) implements Event {}

    /** The group of the server's key exchange before TLS 1.3, {@code dh2048} for a prime of so many bits. */
    record KeyExchanged(Leg leg, String group) implements Event {}

    /** Somebody proved to have the key of his certificate, in this signature scheme. */
    record Signed(Leg leg, Peer by, String scheme) implements Event {}

    /** The server stapled an OCSP response of so many bytes. */
    record Stapled(Leg leg, int bytes) implements Event {}

    /** The certificates with which the client answered a CertificateRequest; none if it has none. */
    record ClientCertificate(Leg leg, List<CertificateFacts> chain) implements Event {}

    /**
     * A whole handshake message, change_cipher_spec or alert arrived, under protection or not, or a protected record of the
     * handshake that could not be opened.
     */
    record Received(Leg leg, String message, int bytes, boolean encrypted) implements Event {

        /** One in the clear. */
        public Received(Leg leg, String message, int bytes) {
            this(leg, message, bytes, false);
        }

        @Override
        public boolean repeats() {
            return true;
        }
    }

    /** The same in the other direction; recorded when the write succeeded. */
    record Sent(Leg leg, String message, int bytes, boolean encrypted) implements Event {

        /** One in the clear. */
        public Sent(Leg leg, String message, int bytes) {
            this(leg, message, bytes, false);
        }

        @Override
        public boolean repeats() {
            return true;
        }
    }

    /** Both sides finished the handshake. */
    record HandshakeCompleted(
            Leg leg,
            String version,
            String suite,
            @Nullable String group,
            @Nullable String alpn,
            String engine) implements Event {}

    /** The engine gave up the handshake or the connection, in its own words, translated. */
    record TlsFailed(Leg leg, String reason) implements Event {}

    /** An alert from a peer, in the clear or protected. */
    record AlertReceived(Leg leg, Alert alert, boolean encrypted) implements Event {
        @Override
        public boolean repeats() {
            return !alert.refuses();
        }
    }

    /** An alert that the proxy sent. */
    record AlertSent(Leg leg, Alert alert) implements Event {}

    /** The first application data in one direction on the client's leg, under the negotiated keys. */
    record ApplicationData(Peer from) implements Event {}

    /** A fault did something: its name and the verb. */
    record Injected(String fault, String verb) implements Event {
        @Override
        public boolean repeats() {
            return true;
        }
    }

    /** Bytes that are no TLS arrived where TLS was expected. */
    record NotTls(Leg leg, String looksLike) implements Event {
        @Override
        public boolean repeats() {
            return true;
        }
    }

    /** The revocation service was asked about the served certificate: {@code ocsp}, {@code crl} or {@code aia}. */
    record RevocationFetched(String kind, String answer) implements Event {
        @Override
        public boolean repeats() {
            return true;
        }
    }

    /** The TCP connection to the upstream stands. */
    record UpstreamConnected(String address) implements Event {}

    /** What the upstream server presented, and whether it was verified. */
    record UpstreamVerified(List<CertificateFacts> chain, boolean verified) implements Event {}

    /** The upstream leg failed. */
    record UpstreamFailed(UpstreamFailure failure, String detail) implements Event {}

    /** An end of stream from a peer, or sent by the proxy. */
    record Closed(Leg leg, Peer by) implements Event {}

    /** A reset from a peer, or sent by the proxy. */
    record Reset(Leg leg, Peer by) implements Event {}

    /** The interception's deadline passed and the proxy ended it. */
    record DeadlinePassed(long milliseconds) implements Event {}

    /** Everything that passed on both legs will be in this file, with the keys to it. */
    record Captured(String file) implements Event {}

    /** We could not do what was asked, through no fault of the client or the upstream: forging failed, the CA may not sign for the name. */
    record OwnFailure(String reason, String remedy) implements Event {}
}
