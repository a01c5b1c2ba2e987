package dev.shakedown.proxy;

import java.math.BigInteger;
import java.util.Base64;
import java.util.Optional;

/**
 * Reads an OCSP request from the path of a GET: the base64 of its DER behind the responder's own address (RFC 6960
 * appendix A.1). Base64 may itself contain slashes, and not every client escapes them.
 */
final class RevocationServicePath {

    private RevocationServicePath() {}

    /**
     * The request: of all tails of the path that begin after a slash, the longest that is the base64 of one whole DER
     * SEQUENCE.
     *
     * @param path with its percent escapes decoded
     */
    static Optional<byte[]> ocspRequest(String path) {
        for (int slash = path.indexOf('/'); slash >= 0; slash = path.indexOf('/', slash + 1)) {
            Optional<byte[]> request = decoded(path.substring(slash + 1)).filter(RevocationServicePath::isSequence);
            if (request.isPresent()) {
                return request;
            }
        }
        return Optional.empty();
    }

    private static Optional<byte[]> decoded(String base64) {
        try {
            return Optional.of(Base64.getDecoder().decode(base64));
        } catch (IllegalArgumentException e) {
            return Optional.empty();
        }
    }

    /** True if the bytes are exactly one SEQUENCE with a definite length of up to 64 kB (X.690 section 8.1.3). */
    private static boolean isSequence(byte[] der) {
        if (der.length < 2 || der[0] != 0x30) {
            return false;
        }
        int octets = Math.max(0, (der[1] & 0xff) - 0x80);
        if (octets > 2 || der.length < 2 + octets) {
            return false;
        }
        int length = octets == 0 ? der[1] : new BigInteger(1, der, 2, octets).intValue();
        return der.length == 2 + octets + length;
    }
}
