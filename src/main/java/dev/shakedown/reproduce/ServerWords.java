package dev.shakedown.reproduce;

import dev.shakedown.wire.CertificateMessage;
import dev.shakedown.wire.CertificateRequest;
import dev.shakedown.wire.CertificateStatus;
import dev.shakedown.wire.CertificateVerify;
import dev.shakedown.wire.EncryptedExtensions;
import dev.shakedown.wire.HandshakeMessage;
import dev.shakedown.wire.MalformedMessageException;
import dev.shakedown.wire.NamedGroup;
import dev.shakedown.wire.ProtocolVersion;
import dev.shakedown.wire.ServerHello;
import dev.shakedown.wire.ServerKeyExchange;
import dev.shakedown.wire.SignatureScheme;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** What a server said in one handshake, as far as it could be read. Belongs to the thread that reads the capture. */
final class ServerWords {

    private @Nullable ServerHello hello;
    private List<byte[]> chain = List.of();
    private byte @Nullable [] staple;
    private @Nullable ServerKeyExchange exchange;
    private @Nullable SignatureScheme scheme;
    private @Nullable String alpn;
    private @Nullable CertificateRequest request;
    private boolean tickets;
    private boolean sealed;

    /** Takes one message; what does not parse tells nothing. */
    void take(HandshakeMessage message) {
        try {
            read(message.name(), message.body());
        } catch (MalformedMessageException e) {
            // A server that sends such things is told by how its connections end.
            sealed = true;
        }
    }

    /** Takes note of a record that could not be opened. */
    void takeSealed() {
        sealed = true;
    }

    private void read(String name, byte[] body) throws MalformedMessageException {
        switch (name) {
            case "server_hello" -> {
                ServerHello said = ServerHello.parse(body);
                if (!said.helloRetryRequest()) {
                    hello = said;
                    alpn = said.alpn();
                }
            }
            case "encrypted_extensions" ->
                alpn = EncryptedExtensions.parse(body).alpn();
            case "certificate_status" -> staple = CertificateStatus.parse(body).response();
            case "certificate_verify" -> scheme = CertificateVerify.parse(body).scheme();
            case "new_session_ticket" -> tickets = true;
            default -> readByVersion(name, body);
        }
    }

    private void readByVersion(String name, byte[] body) throws MalformedMessageException {
        ServerHello said = hello;
        if (said == null) {
            return;
        }
        switch (name) {
            case "certificate" -> {
                CertificateMessage certificates = CertificateMessage.parse(body, said.version());
                chain = certificates.certificates();
                staple = certificates.staple() == null ? staple : certificates.staple();
            }
            case "certificate_request" -> request = CertificateRequest.parse(body, said.version());
            case "server_key_exchange" -> {
                exchange = ServerKeyExchange.parse(body, said.suite(), said.version())
                        .orElse(null);
                scheme = exchange == null ? null : exchange.scheme();
            }
            default -> {}
        }
    }

    Optional<ServerHello> hello() {
        return Optional.ofNullable(hello);
    }

    List<byte[]> chain() {
        return chain;
    }

    byte @Nullable [] staple() {
        return staple;
    }

    Optional<NamedGroup> group() {
        return hello().flatMap(said -> Optional.ofNullable(said.group()))
                .or(() -> Optional.ofNullable(exchange).flatMap(said -> Optional.ofNullable(said.group())));
    }

    Optional<Integer> primeBits() {
        return Optional.ofNullable(exchange).flatMap(said -> Optional.ofNullable(said.primeBits()));
    }

    Optional<SignatureScheme> scheme() {
        return Optional.ofNullable(scheme);
    }

    Optional<String> alpn() {
        return Optional.ofNullable(alpn);
    }

    Optional<CertificateRequest> request() {
        return Optional.ofNullable(request);
    }

    boolean tickets() {
        return tickets;
    }

    /** True if records that cannot be opened do not even show what sort they are (RFC 9846 section 5.2). */
    boolean opaque() {
        return hello().filter(said -> said.version().compareTo(ProtocolVersion.TLS_1_3) >= 0)
                .isPresent();
    }

    /** True if a part of what it said could not be read. */
    boolean sealed() {
        return sealed;
    }
}
