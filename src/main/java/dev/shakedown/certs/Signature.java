package dev.shakedown.certs;

import org.jspecify.annotations.Nullable;

/**
 * The issuer's signature on a certificate.
 *
 * @param digest the hash function; an Ed25519 issuer has its own and ignores this
 * @param tampered true for a signature that is well formed, but made over something else
 */
public record Signature(Digest digest, boolean tampered) {

    /** SHA-256, and true. */
    public static final Signature DEFAULT = new Signature(Digest.SHA256, false);

    public Signature(@Nullable Digest digest, boolean tampered) {
        this.digest = digest == null ? Digest.SHA256 : digest;
        this.tampered = tampered;
    }
}
