package dev.shakedown.wire;

import java.util.ArrayList;
import java.util.List;

/**
 * That a server wants the client's certificate, before TLS 1.3 (RFC 5246 section 7.4.4).
 *
 * @param authorities the distinguished names of the authorities that it takes, each in DER as it came
 */
public record CertificateRequest(List<byte[]> authorities) {

    /**
     * Decodes the body of a CertificateRequest message.
     *
     * @param body the message without its four bytes of header
     * @param version the version chosen: TLS 1.2 has one field more than those before
     * @throws MalformedMessageException if the fields do not fit into the body
     */
    public static CertificateRequest parse(byte[] body, ProtocolVersion version) throws MalformedMessageException {
        MessageReader reader = new MessageReader(body);
        reader.vector("certificate_types", 1);
        if (version.compareTo(ProtocolVersion.TLS_1_2) >= 0) {
            reader.vector("supported_signature_algorithms", 2);
        }
        MessageReader names = reader.vector("certificate_authorities", 2);
        List<byte[]> authorities = new ArrayList<>();
        while (names.hasMore()) {
            authorities.add(names.vector("distinguished_name", 2).rest());
        }
        return new CertificateRequest(List.copyOf(authorities));
    }
}
