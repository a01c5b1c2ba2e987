package dev.shakedown.certs;

import java.security.cert.CertificateEncodingException;
import java.security.cert.X509Certificate;
import java.time.Instant;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * The recipe of a chain that somebody else has made: the same defects under the sandbox's own authorities.
 *
 * @param recipe the same shape and the same defects
 * @param pointers where the leaf says that its revocation can be looked up
 * @param host what a client has to ask for where names need a certain depth, or null for any
 * @param traits what is peculiar about the chain, and is in the recipe
 * @param losses what a recipe cannot say, each a sentence without a full stop
 */
public record ChainLikeness(
        ChainRecipe recipe, Revocability pointers, @Nullable String host, List<Trait> traits, List<String> losses) {

    /**
     * How a leaf's revocation can be looked up.
     *
     * @param ocsp true if it names a responder
     * @param crl true if it names a list
     * @param mustStaple true if it obliges the server to staple (RFC 7633)
     */
    public record Revocability(boolean ocsp, boolean crl, boolean mustStaple) {}

    public ChainLikeness {
        traits = List.copyOf(traits);
        losses = List.copyOf(losses);
    }

    /**
     * Makes the recipe.
     *
     * @param sent the certificates as the server sent them, DER or not, the leaf first where it is right
     * @param host what was asked for
     * @param anchors the roots that the client trusts
     * @param now since dates in recipes are relative
     * @return empty if none of the certificates can be read
     */
    public static Optional<ChainLikeness> of(
            List<byte[]> sent, String host, Collection<X509Certificate> anchors, Instant now) {
        List<SeenCertificate> read =
                sent.stream().flatMap(der -> SeenCertificate.read(der).stream()).toList();
        if (read.isEmpty()) {
            return Optional.empty();
        }
        List<SeenCertificate> roots = anchors.stream()
                .flatMap(root -> SeenCertificate.read(der(root)).stream())
                .toList();
        Imitation imitation = new Imitation(SeenChain.of(read), roots, host, now);
        if (read.size() < sent.size()) {
            imitation.lose((sent.size() - read.size()) + " of the certificates do not parse");
        }
        return Optional.of(imitation.likeness());
    }

    private static byte[] der(X509Certificate root) {
        try {
            return root.getEncoded();
        } catch (CertificateEncodingException e) {
            throw new IllegalArgumentException("a root that cannot be encoded: " + root.getSubjectX500Principal(), e);
        }
    }
}
