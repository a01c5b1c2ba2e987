package dev.shakedown.wire;

import java.util.ArrayList;
import java.util.List;

/**
 * The certificates that a Certificate message carries (RFC 5246 section 7.4.2, RFC 9846 section 4.5.2).
 *
 * @param certificates each as it came, DER or not, in the order of the message: the leaf should be the first
 */
public record CertificateMessage(List<byte[]> certificates) {

    /**
     * Decodes the body of a Certificate message.
     *
     * @param body the message without its four bytes of header
     * @param version the version negotiated: since TLS 1.3 the message has another form
     * @throws MalformedMessageException if the fields do not fit into the body
     */
    public static CertificateMessage parse(byte[] body, ProtocolVersion version) throws MalformedMessageException {
        boolean tls13 = version.compareTo(ProtocolVersion.TLS_1_3) >= 0;
        MessageReader reader = new MessageReader(body);
        if (tls13) {
            reader.vector("certificate_request_context", 1);
        }
        MessageReader list = reader.vector("certificate_list", 3);
        List<byte[]> certificates = new ArrayList<>();
        while (list.hasMore()) {
            certificates.add(list.vector("cert_data", 3).rest());
            if (tls13) {
                list.vector("extensions", 2);
            }
        }
        return new CertificateMessage(List.copyOf(certificates));
    }
}
