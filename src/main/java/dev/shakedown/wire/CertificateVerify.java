package dev.shakedown.wire;

/**
 * The proof that a peer has the key of its certificate, as far as it says how that is done (RFC 9846 section 4.5.3; in
 * TLS 1.2 only clients send it, RFC 5246 section 7.4.8).
 *
 * @param scheme how it is signed
 */
public record CertificateVerify(SignatureScheme scheme) {

    /**
     * Decodes the body of a CertificateVerify message of TLS 1.2 or 1.3; before that it names no scheme.
     *
     * @param body the message without its four bytes of header
     * @throws MalformedMessageException if the fields do not fit into the body
     */
    public static CertificateVerify parse(byte[] body) throws MalformedMessageException {
        MessageReader reader = new MessageReader(body);
        SignatureScheme scheme = new SignatureScheme(reader.uint16("algorithm"));
        reader.vector("signature", 2);
        return new CertificateVerify(scheme);
    }
}
