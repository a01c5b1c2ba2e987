package dev.shakedown.certs;

/** What one source says of the leaf's revocation. */
public enum RevocationStatus {
    /** There is no such source: no staple, no pointer in the certificate. */
    NONE,
    /** Not revoked. */
    GOOD,
    /** Revoked an hour before the answer, because the key was compromised. */
    REVOKED
}
