package dev.shakedown.certs;

import java.util.Optional;

/** Answers of the CA's revocation service, right or wrong as the recipe of the certificate in question says. */
public interface RevocationAnswers {

    /**
     * One answer.
     *
     * @param credentialId the credential that was asked about, or empty if the request does not tell
     * @param kind {@code ocsp}, {@code crl} or {@code aia}
     * @param answer in one word for people, for instance {@code revoked}
     * @param mediaType the content type to send
     * @param body the DER to send
     */
    record Answer(String credentialId, String kind, String answer, String mediaType, byte[] body) {}

    /** Answers an OCSP request (RFC 6960 appendix A); a request that does not parse gets a malformedRequest answer. */
    Answer ocsp(byte[] request);

    /** The document at a path that a forged certificate points to, for instance {@code /crl/k3.crl} or {@code /aia/k3.cer}. */
    Optional<Answer> document(String path);
}
