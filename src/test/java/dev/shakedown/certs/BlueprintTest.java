package dev.shakedown.certs;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class BlueprintTest {

    @Test
    void aLeafIsForTheHostAndForServers() {
        Blueprint leaf = blueprint(CertificateRecipe.DEFAULT, 0, "a.example");

        assertThat(leaf.commonName()).contains("a.example");
        assertThat(leaf.alternativeNames()).hasToString("[${host}]");
        assertThat(leaf.basic()).isEqualTo(BasicConstraint.END_ENTITY);
        assertThat(leaf.keyUsage()).containsExactly(KeyPurpose.DIGITAL_SIGNATURE);
        assertThat(leaf.extendedUsage()).containsExactly(ExtendedPurpose.SERVER_AUTH);
    }

    @Test
    void anAuthorityIsForNoHost() {
        Blueprint authority = blueprint(CertificateRecipe.DEFAULT, 2, "a.example");

        assertThat(authority.commonName()).contains("Shakedown intermediate 2");
        assertThat(authority.alternativeNames()).isEmpty();
        assertThat(authority.basic()).isEqualTo(BasicConstraint.AUTHORITY);
        assertThat(authority.keyUsage()).containsExactly(KeyPurpose.KEY_CERT_SIGN, KeyPurpose.CRL_SIGN);
        assertThat(authority.extendedUsage()).isEmpty();
    }

    @Test
    void anRsaLeafMayBeEncryptedTo() {
        assertThat(blueprint(Recipes.key(KeyType.RSA_2048), 0, "a.example").keyUsage())
                .containsExactly(KeyPurpose.DIGITAL_SIGNATURE, KeyPurpose.KEY_ENCIPHERMENT);
    }

    @Test
    void theCommonNameFollowsTheAlternativeNames() {
        assertThat(blueprint(Recipes.names(null, "b.example", "c.example"), 0, "a.example")
                        .commonName())
                .contains("b.example");
        assertThat(blueprint(Recipes.names("${host}", "b.example"), 0, "a.example")
                        .commonName())
                .contains("a.example");
        assertThat(blueprint(Recipes.names("", "b.example"), 0, "a.example").commonName())
                .isEmpty();
    }

    @Test
    void anAddressIsACommonNameOnlyForWantOfAnotherPlace() {
        assertThat(blueprint(CertificateRecipe.DEFAULT, 0, "127.0.0.1").commonName())
                .isEmpty();
        assertThat(blueprint(Recipes.names(null), 0, "127.0.0.1").commonName()).contains("127.0.0.1");
    }

    @Test
    void aHostThatIsTooLongForACommonNameHasNone() {
        assertThat(blueprint(CertificateRecipe.DEFAULT, 0, "a".repeat(57) + ".example")
                        .commonName())
                .isEmpty();
        assertThat(blueprint(CertificateRecipe.DEFAULT, 0, "a".repeat(56) + ".example")
                        .commonName())
                .isPresent();
    }

    private static Blueprint blueprint(CertificateRecipe recipe, int place, String host) {
        return new Blueprint(recipe, place, new RequestedHost(host), Pointers.NONE);
    }
}
