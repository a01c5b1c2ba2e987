package dev.shakedown.certs;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.URI;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

class SeenChainTest {

    private static final Instant NOW = Instant.parse("2026-11-21T10:00:00Z");
    private static final CredentialForge FORGE = new CredentialForge(
            SandboxAuthority.ephemeral(List.of()),
            new KeyPool(),
            new RevocationDesk(() -> NOW),
            () -> URI.create("http://127.0.0.1:8475"),
            () -> NOW);

    /** The leaf, one intermediate of the recipe, the sandbox's own, and the root. */
    private List<SeenCertificate> right = List.of();

    @BeforeEach
    void forge() throws NotPermittedException {
        right = read(new ChainRecipe(
                null,
                List.of(CertificateRecipe.DEFAULT),
                null,
                List.of(Link.LEAF, Link.INTERMEDIATES, Link.ISSUER, Link.ROOT)));
    }

    @Test
    void findsLeafPathAndRoot() {
        SeenChain chain = SeenChain.of(right);

        assertThat(chain.leaf()).isEqualTo(right.get(0));
        assertThat(chain.path()).containsExactly(right.get(1), right.get(2));
        assertThat(chain.root()).isEqualTo(right.get(3));
        assertThat(chain.top()).isEqualTo(right.get(2));
        assertThat(chain.superfluous()).isEmpty();
    }

    @Test
    void findsThemInTheWrongOrderToo() {
        List<SeenCertificate> wrong = new ArrayList<>(right);
        Collections.swap(wrong, 0, 1);

        assertThat(SeenChain.of(wrong).leaf()).isEqualTo(right.get(0));
        assertThat(SeenChain.of(wrong).path()).containsExactly(right.get(1), right.get(2));
    }

    @Test
    void knowsWhoIssuedWhat() {
        SeenChain chain = SeenChain.of(right);

        assertThat(chain.issuerOf(right.get(0))).contains(right.get(1));
        assertThat(chain.issuerOf(right.get(2))).contains(right.get(3));
        assertThat(SeenChain.of(right.subList(0, 1)).issuerOf(right.get(0))).isEmpty();
        assertThat(right.get(0).isSignedBy(right.get(1))).isTrue();
        assertThat(right.get(0).isSignedBy(right.get(2))).isFalse();
    }

    @Test
    void setsAsideWhatDoesNotBelong() throws NotPermittedException {
        List<SeenCertificate> more = new ArrayList<>(right);
        more.addAll(read(Recipes.issuer(Issuer.SELF)));

        assertThat(SeenChain.of(more).superfluous()).containsExactly(more.get(4));
    }

    private static List<SeenCertificate> read(ChainRecipe recipe) throws NotPermittedException {
        return FORGE.forge(recipe, RevocationRecipe.DEFAULT, new RequestedHost("localhost")).chain().stream()
                .flatMap(der -> SeenCertificate.read(der).stream())
                .toList();
    }
}
