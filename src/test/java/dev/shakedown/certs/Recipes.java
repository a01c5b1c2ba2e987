package dev.shakedown.certs;

import java.util.List;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** Recipes as the tests need them. */
final class Recipes {

    private Recipes() {}

    static ChainRecipe leaf(CertificateRecipe leaf) {
        return new ChainRecipe(leaf, null, null, null);
    }

    static ChainRecipe intermediates(CertificateRecipe... intermediates) {
        return new ChainRecipe(null, List.of(intermediates), null, null);
    }

    static ChainRecipe issuer(Issuer issuer) {
        return new ChainRecipe(null, null, issuer, null);
    }

    static ChainRecipe send(Link... links) {
        return new ChainRecipe(null, null, null, List.of(links));
    }

    static CertificateRecipe valid(String period) {
        return new CertificateRecipe(Period.valueOf(period), null, null, null, null, null, null);
    }

    static CertificateRecipe key(KeyType key) {
        return new CertificateRecipe(null, key, null, null, null, null, null);
    }

    static CertificateRecipe names(@Nullable String commonName, String... alternativeNames) {
        Names names = new Names(
                commonName,
                Stream.of(alternativeNames).map(AlternativeName::valueOf).toList());
        return new CertificateRecipe(null, null, names, null, null, null, null);
    }

    static CertificateRecipe usage(Usage usage) {
        return new CertificateRecipe(null, null, null, usage, null, null, null);
    }

    static CertificateRecipe constraints(Constraints constraints) {
        return new CertificateRecipe(null, null, null, null, constraints, null, null);
    }

    static CertificateRecipe basic(BasicConstraint basic) {
        return constraints(new Constraints(basic, null, null, null));
    }

    static CertificateRecipe excluding(String name) {
        return constraints(new Constraints(null, null, null, List.of(AlternativeName.valueOf(name))));
    }

    static CertificateRecipe signature(Digest digest, boolean tampered) {
        return new CertificateRecipe(null, null, null, null, null, new Signature(digest, tampered), null);
    }

    static CertificateRecipe extension(boolean critical) {
        ExtraExtension extra = new ExtraExtension("1.3.6.1.4.1.32473.1", critical, null);
        return new CertificateRecipe(null, null, null, null, null, null, List.of(extra));
    }
}
