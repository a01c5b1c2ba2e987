package dev.shakedown.certs;

import java.io.IOException;
import java.util.Optional;
import java.util.stream.Stream;
import org.bouncycastle.cert.ocsp.BasicOCSPResp;
import org.bouncycastle.cert.ocsp.CertificateStatus;
import org.bouncycastle.cert.ocsp.OCSPException;
import org.bouncycastle.cert.ocsp.OCSPResp;
import org.bouncycastle.cert.ocsp.RevokedStatus;

/** What a stapled OCSP response says, as far as a recipe can say it again (RFC 6960). */
public final class StapleLikeness {

    private StapleLikeness() {}

    /** Good or revoked; empty for anything else, be it malformed, an error, or unknown. Whose answer it is, is not checked. */
    public static Optional<RevocationStatus> of(byte[] response) {
        try {
            return new OCSPResp(response).getResponseObject() instanceof BasicOCSPResp basic
                    ? Stream.of(basic.getResponses()).findFirst().flatMap(single -> status(single.getCertStatus()))
                    : Optional.empty();
        } catch (IOException | OCSPException | RuntimeException e) {
            // Whatever a parser makes of bytes that anybody may send.
            return Optional.empty();
        }
    }

    private static Optional<RevocationStatus> status(CertificateStatus status) {
        if (status == CertificateStatus.GOOD) {
            return Optional.of(RevocationStatus.GOOD);
        }
        return status instanceof RevokedStatus ? Optional.of(RevocationStatus.REVOKED) : Optional.empty();
    }
}
