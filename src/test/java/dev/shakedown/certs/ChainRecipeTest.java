package dev.shakedown.certs;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatCode;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.Collections;
import java.util.List;
import org.junit.jupiter.api.Test;

class ChainRecipeTest {

    private static final CertificateRecipe MD5 = Recipes.signature(Digest.MD5, false);

    @Test
    void sendsTheIntermediatesButNotTheRoot() {
        assertThat(ChainRecipe.DEFAULT.send()).containsExactly(Link.LEAF, Link.INTERMEDIATES, Link.ISSUER);
    }

    @Test
    void refusesMd5WhereTheIssuerHasNoRsaKey() {
        assertThatThrownBy(() -> Recipes.leaf(MD5))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessageContaining("an issuer with an ECDSA P-256 key cannot sign with md5 (allowed:");
        assertThatThrownBy(() -> Recipes.intermediates(MD5)).isInstanceOf(IllegalArgumentException.class);
    }

    @Test
    void takesMd5BelowAnRsaKey() {
        List<CertificateRecipe> rsa = List.of(Recipes.key(KeyType.RSA_2048));

        assertThatCode(() -> new ChainRecipe(MD5, rsa, null, null)).doesNotThrowAnyException();
    }

    @Test
    void refusesAnEndlessChain() {
        assertThatThrownBy(() -> new ChainRecipe(null, Collections.nCopies(101, CertificateRecipe.DEFAULT), null, null))
                .hasMessageContaining("101 intermediates are too many (allowed: up to 100)");
    }
}
