package dev.shakedown.probe;

import dev.shakedown.wire.CertificateMessage;
import dev.shakedown.wire.CertificateRequest;
import dev.shakedown.wire.CertificateStatus;
import dev.shakedown.wire.HandshakeMessage;
import dev.shakedown.wire.MalformedMessageException;
import dev.shakedown.wire.ProtocolVersion;
import dev.shakedown.wire.ServerHello;
import dev.shakedown.wire.ServerKeyExchange;
import dev.shakedown.wire.SignatureScheme;
import java.util.List;
import java.util.Optional;
import javax.security.auth.x500.X500Principal;
import org.jspecify.annotations.Nullable;

/**
 * What a server's flight before TLS 1.3 tells, message by message.
 *
 * @param chain the certificates as they were sent
 * @param staple the stapled OCSP response, or null
 * @param schemes how its key exchange is signed: one scheme or none
 * @param clientAuth whether it asks for a certificate of the client
 */
record ServerFlight(
        List<byte[]> chain, byte @Nullable [] staple, List<SignatureScheme> schemes, ClientAuth clientAuth) {

    /** What the flight tells; what does not parse tells nothing. */
    static ServerFlight of(Flight flight) {
        ProtocolVersion version = flight.hello().map(ServerHello::version).orElse(ProtocolVersion.TLS_1_2);
        List<byte[]> chain = read(flight, HandshakeMessage.CERTIFICATE, body -> CertificateMessage.parse(body, version))
                .map(CertificateMessage::certificates)
                .orElse(List.of());
        byte[] staple = read(flight, HandshakeMessage.CERTIFICATE_STATUS, CertificateStatus::parse)
                .map(CertificateStatus::response)
                .orElse(null);
        ClientAuth clientAuth = read(
                        flight, HandshakeMessage.CERTIFICATE_REQUEST, body -> CertificateRequest.parse(body, version))
                .map(request -> new ClientAuth(
                        ClientAuth.Demand.REQUESTED,
                        request.authorities().stream().map(ServerFlight::name).toList()))
                .orElse(ClientAuth.NONE);
        List<SignatureScheme> schemes = GroupSurvey.exchange(flight)
                .map(ServerKeyExchange::scheme)
                .map(List::of)
                .orElse(List.of());
        return new ServerFlight(chain, staple, schemes, clientAuth);
    }

    private static <T> Optional<T> read(Flight flight, int type, Parser<T> parser) {
        return flight.message(type).flatMap(message -> {
            try {
                return Optional.of(parser.parse(message.body()));
            } catch (MalformedMessageException e) {
                return Optional.empty();
            }
        });
    }

    private static String name(byte[] der) {
        try {
            return new X500Principal(der).getName();
        } catch (IllegalArgumentException e) {
            return "(a name that does not parse)";
        }
    }

    /** Reads the body of one message. */
    private interface Parser<T> {
        T parse(byte[] body) throws MalformedMessageException;
    }
}
