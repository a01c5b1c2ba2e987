package dev.shakedown.certs;

/**
 * Something peculiar about a chain that a recipe has taken over from it.
 *
 * @param kind what sort of peculiarity
 * @param text what it is, in the words of the case, as a sentence without a full stop
 */
public record Trait(Kind kind, String text) {

    /** The sorts of peculiarities. */
    public enum Kind {
        /** A time of validity that is over, or has not begun. */
        VALIDITY,
        /** Names that do not cover the host. */
        NAME,
        /** Names that cover the host by the rules of RFC 5280, but not by those of browsers. */
        OLD_NAME,
        /** An issuer that the client does not trust, or that is missing. */
        TRUST,
        /** An issuer with the name of one that the client trusts, and another key. */
        IMPERSONATION,
        /** A key or digest that is too weak. */
        STRENGTH,
        /** A signature that does not verify. */
        SIGNATURE,
        /** A purpose or critical extension that rules the certificate out for servers. */
        PURPOSE,
        /** A constraint for which the chain is invalid. */
        CONSTRAINT,
        /** No defect. */
        HARMLESS
    }
}
