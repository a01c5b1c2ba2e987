package dev.shakedown.probe;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * The certificates of a server and what came with them.
 *
 * @param chain each certificate as it was sent, DER or not, in the order of the message; empty if none was sent or seen
 * @param staple the OCSP response that was stapled, DER or not, or null if there was none
 * @param asked whether a client has asked for a staple: without it there can be none
 * @param proof whether the server has shown that it holds the leaf's key
 */
public record Identity(List<byte[]> chain, byte @Nullable [] staple, boolean asked, KeyProof proof) {

    /** No certificate was seen. */
    public static final Identity NONE = new Identity(List.of(), null, false, KeyProof.UNKNOWN);

    /** Whether a server's signature verifies with the key of its certificate. */
    public enum KeyProof {
        VERIFIED,
        /** It does not verify: the certificate and the private key do not belong together. */
        FAILED,
        UNKNOWN
    }

    public Identity {
        chain = List.copyOf(chain);
    }
}
