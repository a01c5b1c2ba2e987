package dev.shakedown.certs;

/** What the basicConstraints extension says (RFC 5280 section 4.2.1.9). */
public enum BasicConstraint {
    /** cA is true: may issue certificates. */
    AUTHORITY,
    /** cA is false: may not. */
    END_ENTITY,
    /** There is no such extension, which also says: may not. */
    ABSENT
}
