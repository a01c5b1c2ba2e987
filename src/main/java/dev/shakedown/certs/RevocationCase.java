package dev.shakedown.certs;

import java.math.BigInteger;
import java.time.Duration;
import java.time.Instant;

/**
 * What is to be said of the revocation of one leaf.
 *
 * @param credentialId the credential that the leaf belongs to
 * @param recipe what each source says
 * @param serial the leaf's serial number
 * @param issuer who signed the leaf, and signs the answers
 */
record RevocationCase(String credentialId, RevocationRecipe recipe, BigInteger serial, ForgedCertificate issuer) {

    /** How long an answer holds. */
    static final Duration FRESH = Duration.ofDays(1);

    /** How long before an answer it was true, for clients whose clocks are behind. */
    static final Duration SETTLED = Duration.ofHours(1);

    /** When the leaf was revoked, if it was; before any answer says so. */
    static Instant revokedAt(Instant now) {
        return now.minus(SETTLED);
    }
}
