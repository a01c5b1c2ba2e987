package dev.shakedown.certs;

/** Where a chain ends, as it is sent, for a client that trusts the sandbox's root and nothing else (RFC 5280 section 6.1). */
public enum Anchor {
    /** At the root that the client trusts. */
    TRUSTED_ROOT,
    /** At that root too, if only the server sent all that stands between. */
    MISSING_LINK,
    /** At a root that nobody trusts. */
    UNKNOWN_ROOT,
    /** At an authority with the name of the trusted one, but another key. */
    IMPOSTOR,
    /** At a certificate that its own key signs. */
    ITSELF;

    /** Where the chain of a recipe ends. */
    static Anchor of(ChainRecipe recipe) {
        return switch (recipe.issuer()) {
            case SANDBOX -> complete(recipe) ? TRUSTED_ROOT : MISSING_LINK;
            case UNTRUSTED -> UNKNOWN_ROOT;
            case IMPOSTOR -> IMPOSTOR;
            case SELF -> ITSELF;
        };
    }

    private static boolean complete(ChainRecipe recipe) {
        boolean own = recipe.intermediates().isEmpty() || recipe.send().contains(Link.INTERMEDIATES);
        return own && recipe.send().contains(Link.ISSUER);
    }
}
