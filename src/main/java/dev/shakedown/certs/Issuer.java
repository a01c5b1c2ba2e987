package dev.shakedown.certs;

/** Who signs the topmost certificate of a recipe. */
public enum Issuer {
    /** The sandbox's intermediate, whose root the client trusts. */
    SANDBOX,
    /** An intermediate of the same shape below a root that nobody trusts. */
    UNTRUSTED,
    /** An authority with the names and key identifiers of the sandbox's root and intermediate, but other keys. */
    IMPOSTOR,
    /** The certificate's own key. */
    SELF
}
