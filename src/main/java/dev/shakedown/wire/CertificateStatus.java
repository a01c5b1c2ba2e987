package dev.shakedown.wire;

/**
 * A stapled answer about the server's certificate (RFC 6066 section 8): before TLS 1.3 a message, since then an extension
 * of the Certificate message.
 *
 * @param type 1 is an OCSP response
 * @param response the response, DER or not
 */
public record CertificateStatus(int type, byte[] response) {

    /** The only type that is in use. */
    public static final int OCSP = 1;

    /**
     * Decodes the body of a CertificateStatus message, or the content of the extension.
     *
     * @throws MalformedMessageException if the fields do not fit into the body
     */
    public static CertificateStatus parse(byte[] body) throws MalformedMessageException {
        MessageReader reader = new MessageReader(body);
        int type = reader.uint8("status_type");
        return new CertificateStatus(type, reader.vector("response", 3).rest());
    }
}
