package dev.shakedown.engine;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import org.bouncycastle.asn1.ocsp.OCSPResponse;
import org.bouncycastle.asn1.ocsp.OCSPResponseStatus;
import org.bouncycastle.tls.CertificateStatus;
import org.bouncycastle.tls.CertificateStatusType;
import org.bouncycastle.tls.TlsUtils;

/** A stapled OCSP response that is sent as the bytes it is, whether they parse or not (RFC 6066 section 8). */
final class RawStaple extends CertificateStatus {

    private final byte[] der;

    RawStaple(byte[] der) {
        super(
                CertificateStatusType.ocsp,
                new OCSPResponse(new OCSPResponseStatus(OCSPResponseStatus.SUCCESSFUL), null));
        this.der = der;
    }

    @Override
    public void encode(OutputStream output) throws IOException {
        TlsUtils.writeUint8(CertificateStatusType.ocsp, output);
        TlsUtils.writeOpaque24(der, output);
    }

    /** The body of the extension that carries it in TLS 1.3 (RFC 9846 section 4.5.1.1). */
    byte[] extension() {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        try {
            encode(bytes);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return bytes.toByteArray();
    }
}
