package dev.shakedown.certs;

import java.util.concurrent.CompletionStage;

/** Makes credentials by recipe, off the event loops, and keeps them: one recipe and one host are forged once. */
public interface Forge {

    /**
     * Forges a chain for a host.
     *
     * @param chain how it differs from a right one
     * @param revocation what is said of its revocation
     * @param host the name or IP address that the client asked for
     * @return the credential; fails with {@link NotPermittedException} if the CA may not sign for the host
     */
    CompletionStage<Credential> forge(ChainRecipe chain, RevocationRecipe revocation, String host);
}
