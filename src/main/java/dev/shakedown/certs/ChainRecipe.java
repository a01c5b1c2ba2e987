package dev.shakedown.certs;

/** How the chain that a server sends differs from a right one. */
public record ChainRecipe() {
    public static final ChainRecipe DEFAULT = new ChainRecipe();
}
