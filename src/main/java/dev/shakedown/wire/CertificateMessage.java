package dev.shakedown.wire;

import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * The certificates that a Certificate message carries (RFC 5246 section 7.4.2, RFC 9846 section 4.5.2).
 *
 * @param certificates each as it came, DER or not, in the order of the message: the leaf should be the first
 * @param staple the OCSP response for the first of them, or null if there is none, as always before TLS 1.3, where it is
 *     a message of its own
 */
public record CertificateMessage(List<byte[]> certificates, byte @Nullable [] staple) {

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
        byte[] staple = null;
        while (list.hasMore()) {
            certificates.add(list.vector("cert_data", 3).rest());
            if (tls13) {
                MessageReader status = Extensions.read(list).content(Extensions.STATUS_REQUEST);
                if (certificates.size() == 1 && status.hasMore()) {
                    staple = staple(status.rest());
                }
            }
        }
        return new CertificateMessage(List.copyOf(certificates), staple);
    }

    /** What does not parse is no staple; the certificates are readable all the same. */
    private static byte @Nullable [] staple(byte[] content) {
        try {
            return CertificateStatus.parse(content).response();
        } catch (MalformedMessageException e) {
            return null;
        }
    }
}
