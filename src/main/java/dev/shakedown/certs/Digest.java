package dev.shakedown.certs;

/** The hash function of the issuer's signature on a certificate. */
public enum Digest {
    SHA256,
    SHA384,
    SHA512,
    /** Collisions are affordable since 2017 (RFC 9155). */
    SHA1,
    /** Collisions take seconds (RFC 6151). */
    MD5
}
