package dev.shakedown.certs;

import org.jspecify.annotations.Nullable;

/**
 * What is said of the leaf's revocation. The intermediates carry no pointers, since the key of the sandbox's root no longer
 * exists to sign answers about them: a strict client checks the leaf alone (the JDK's {@code ONLY_END_ENTITY}, OpenSSL's
 * {@code -crl_check}).
 *
 * @param staple the OCSP response that the server staples to the handshake (RFC 6066 section 8)
 * @param ocsp the OCSP responder that the leaf points to (RFC 6960)
 * @param crl the revocation list that the leaf points to (RFC 5280 section 5)
 * @param mustStaple true if the leaf demands a staple (RFC 7633)
 */
public record RevocationRecipe(
        RevocationStatus staple, RevocationStatus ocsp, RevocationStatus crl, boolean mustStaple) {

    /** No word of revocation. */
    public static final RevocationRecipe DEFAULT = new RevocationRecipe(null, null, null, false);

    public RevocationRecipe(
            @Nullable RevocationStatus staple,
            @Nullable RevocationStatus ocsp,
            @Nullable RevocationStatus crl,
            boolean mustStaple) {
        this.staple = staple == null ? RevocationStatus.NONE : staple;
        this.ocsp = ocsp == null ? RevocationStatus.NONE : ocsp;
        this.crl = crl == null ? RevocationStatus.NONE : crl;
        this.mustStaple = mustStaple;
    }
}
