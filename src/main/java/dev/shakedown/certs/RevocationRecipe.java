package dev.shakedown.certs;

/** What is said of the leaf's revocation, by staple, OCSP responder and CRL. */
public record RevocationRecipe() {
    public static final RevocationRecipe DEFAULT = new RevocationRecipe();
}
