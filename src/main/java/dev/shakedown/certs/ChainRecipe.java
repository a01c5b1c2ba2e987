package dev.shakedown.certs;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * How the chain that a server sends differs from a right one: a leaf that the sandbox's intermediate signed, sent with
 * that intermediate and without the root.
 *
 * @param leaf how the leaf differs
 * @param intermediates further intermediates between the leaf and the issuer, nearest the leaf first
 * @param issuer who signs the topmost of these, or the leaf if there are none
 * @param send what is sent, in this order
 */
public record ChainRecipe(
        CertificateRecipe leaf, List<CertificateRecipe> intermediates, Issuer issuer, List<Link> send) {

    /** A right chain. */
    public static final ChainRecipe DEFAULT = new ChainRecipe(null, null, null, null);

    private static final int MOST_INTERMEDIATES = 100;

    public ChainRecipe(
            @Nullable CertificateRecipe leaf,
            @Nullable List<CertificateRecipe> intermediates,
            @Nullable Issuer issuer,
            @Nullable List<Link> send) {
        this.leaf = leaf == null ? CertificateRecipe.DEFAULT : leaf;
        this.intermediates = intermediates == null ? List.of() : List.copyOf(intermediates);
        this.issuer = issuer == null ? Issuer.SANDBOX : issuer;
        this.send = send == null ? List.of(Link.LEAF, Link.INTERMEDIATES, Link.ISSUER) : List.copyOf(send);
        if (this.intermediates.size() > MOST_INTERMEDIATES) {
            throw new IllegalArgumentException(this.intermediates.size()
                    + " intermediates are too many (allowed: up to " + MOST_INTERMEDIATES + ")");
        }
        checkDigests();
    }

    /** MD5 exists for RSA alone, so that an issuer with another key cannot sign with it. */
    private void checkDigests() {
        for (int below = -1; below < intermediates.size(); below++) {
            CertificateRecipe subject = below < 0 ? leaf : intermediates.get(below);
            KeyType issuerKey = below + 1 < intermediates.size()
                    ? intermediates.get(below + 1).key()
                    : issuer == Issuer.SELF ? subject.key() : KeyType.ECDSA_P256;
            if (subject.signature().digest() == Digest.MD5 && issuerKey.family() != KeyType.Family.RSA) {
                throw new IllegalArgumentException("an issuer with an " + issuerKey + " key cannot sign with md5"
                        + " (allowed: sha256, sha384, sha512, sha1; or an intermediate with an RSA key above it)");
            }
        }
    }
}
