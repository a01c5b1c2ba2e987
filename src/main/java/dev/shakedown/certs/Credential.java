package dev.shakedown.certs;

import java.security.PrivateKey;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * What a server proves its name with: a chain of certificates, the leaf's private key, and perhaps a stapled OCSP
 * response. Raw DER throughout, for a forged certificate may not parse.
 *
 * @param id unique within the process; names the credential to an engine and to the revocation service
 * @param chain what the Certificate message carries, in its order, as DER; the leaf first, unless the recipe says otherwise
 * @param key the private key to sign the handshake with; it fits the leaf unless the recipe says otherwise
 * @param staple the OCSP response to staple, as DER, or null for none
 * @param facts what each certificate of the chain says of itself, in its order, for the transcript and the diagnosis
 * @param anchor where the chain ends
 * @param revocation what is said of the leaf's revocation
 */
public record Credential(
        String id,
        List<byte[]> chain,
        PrivateKey key,
        byte @Nullable [] staple,
        List<CertificateFacts> facts,
        Anchor anchor,
        RevocationRecipe revocation) {

    /** A credential that leads to the trusted root, without a word of its revocation. */
    public Credential(
            String id, List<byte[]> chain, PrivateKey key, byte @Nullable [] staple, List<CertificateFacts> facts) {
        this(id, chain, key, staple, facts, Anchor.TRUSTED_ROOT, RevocationRecipe.DEFAULT);
    }
}
