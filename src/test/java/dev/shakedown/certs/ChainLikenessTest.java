package dev.shakedown.certs;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.params.provider.Arguments.arguments;

import java.io.ByteArrayInputStream;
import java.net.URI;
import java.security.cert.CertificateFactory;
import java.security.cert.X509Certificate;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

/** What is forged by a recipe is read as that recipe. */
class ChainLikenessTest {

    private static final String HOST = "localhost";
    private static final SandboxAuthority AUTHORITY = SandboxAuthority.ephemeral(List.of());
    private static final KeyPool KEYS = new KeyPool();

    private final Instant now = Instant.now();
    private final CredentialForge forge = new CredentialForge(
            AUTHORITY, KEYS, new RevocationDesk(() -> now), () -> URI.create("http://127.0.0.1:8475"), () -> now);

    static Stream<Arguments> defects() {
        return Stream.of(
                arguments(Trait.Kind.VALIDITY, Recipes.leaf(Recipes.valid("-30d..-1d"))),
                arguments(Trait.Kind.VALIDITY, Recipes.leaf(Recipes.valid("3h..30d"))),
                arguments(Trait.Kind.NAME, Recipes.leaf(Recipes.names("${host}", "other.example"))),
                arguments(Trait.Kind.OLD_NAME, Recipes.leaf(Recipes.names("${host}"))),
                arguments(Trait.Kind.TRUST, Recipes.issuer(Issuer.UNTRUSTED)),
                arguments(Trait.Kind.TRUST, Recipes.issuer(Issuer.SELF)),
                arguments(Trait.Kind.TRUST, Recipes.send(Link.LEAF)),
                arguments(Trait.Kind.IMPERSONATION, Recipes.issuer(Issuer.IMPOSTOR)),
                arguments(Trait.Kind.STRENGTH, Recipes.leaf(Recipes.key(KeyType.RSA_1024))),
                arguments(Trait.Kind.SIGNATURE, Recipes.leaf(Recipes.signature(Digest.SHA256, true))),
                arguments(Trait.Kind.PURPOSE, Recipes.leaf(Recipes.extension(true))),
                arguments(Trait.Kind.CONSTRAINT, Recipes.intermediates(Recipes.basic(BasicConstraint.END_ENTITY))),
                arguments(Trait.Kind.CONSTRAINT, Recipes.intermediates(Recipes.basic(BasicConstraint.ABSENT))),
                arguments(Trait.Kind.HARMLESS, Recipes.leaf(Recipes.basic(BasicConstraint.AUTHORITY))));
    }

    static Stream<ChainRecipe> harmless() {
        return Stream.of(
                ChainRecipe.DEFAULT,
                Recipes.intermediates(CertificateRecipe.DEFAULT),
                Recipes.intermediates(CertificateRecipe.DEFAULT, CertificateRecipe.DEFAULT),
                Recipes.intermediates(Recipes.key(KeyType.RSA_2048)),
                Recipes.send(Link.LEAF, Link.ISSUER, Link.ROOT),
                Recipes.leaf(Recipes.key(KeyType.ECDSA_P384)),
                Recipes.leaf(Recipes.key(KeyType.ED25519)),
                Recipes.leaf(new CertificateRecipe(null, null, new Names("", null), null, null, null, null)));
    }

    @ParameterizedTest
    @MethodSource("defects")
    void takesEachDefectOverAndNamesIt(Trait.Kind kind, ChainRecipe recipe) throws NotPermittedException {
        ChainLikeness likeness = like(recipe);

        assertThat(likeness.recipe()).isEqualTo(recipe);
        assertThat(likeness.traits()).singleElement().extracting(Trait::kind).isEqualTo(kind);
    }

    @ParameterizedTest
    @MethodSource("harmless")
    void findsNothingWrongWithWhatIsRight(ChainRecipe recipe) throws NotPermittedException {
        ChainLikeness likeness = like(recipe);

        assertThat(likeness.recipe()).isEqualTo(recipe);
        assertThat(likeness.traits()).isEmpty();
        assertThat(likeness.host()).isNull();
    }

    @Test
    void asksForAHostOfTheRightDepthWhereTheNameIsAWildcard() throws NotPermittedException {
        Credential credential = forge(Recipes.leaf(Recipes.names(null, "*.${parent}")), "a.shop.localhost");
        ChainLikeness likeness = like(credential.chain(), "a.shop.localhost");

        assertThat(likeness.host()).isEqualTo("wildcard.shakedown.localhost");
        assertThat(likeness.recipe().leaf().names().alternativeNames()).hasToString("[*.${parent}]");
        assertThat(likeness.traits()).isEmpty();
    }

    @Test
    void tellsHowRevocationCanBeLookedUp() throws NotPermittedException {
        RevocationRecipe all = new RevocationRecipe(null, RevocationStatus.GOOD, RevocationStatus.REVOKED, true);
        ChainLikeness likeness = like(
                forge.forge(ChainRecipe.DEFAULT, all, new RequestedHost(HOST)).chain(), HOST);

        assertThat(likeness.pointers()).isEqualTo(new ChainLikeness.Revocability(true, true, true));
        assertThat(like(ChainRecipe.DEFAULT).pointers()).isEqualTo(new ChainLikeness.Revocability(false, false, false));
    }

    @Test
    void saysWhatItLeavesOut() throws NotPermittedException {
        List<byte[]> sent = new ArrayList<>(forge(ChainRecipe.DEFAULT, HOST).chain());
        sent.add(forge(Recipes.issuer(Issuer.SELF), HOST).chain().get(0));
        sent.add(new byte[] {1, 2, 3});

        assertThat(like(sent, HOST).losses())
                .anyMatch(loss -> loss.startsWith("1 of the certificates do not parse"))
                .anyMatch(loss -> loss.startsWith("the superfluous certificate"))
                .anyMatch(loss -> loss.startsWith("the real names: 'localhost', issued by"));
    }

    @Test
    void findsASelfSignedLeafRightWhereItIsTrusted() throws Exception {
        List<byte[]> sent = forge(Recipes.issuer(Issuer.SELF), HOST).chain();
        X509Certificate leaf = (X509Certificate)
                CertificateFactory.getInstance("X.509").generateCertificate(new ByteArrayInputStream(sent.get(0)));
        ChainLikeness likeness =
                ChainLikeness.of(sent, HOST, List.of(leaf), now).orElseThrow();

        assertThat(likeness.traits()).isEmpty();
        assertThat(likeness.recipe().issuer()).isEqualTo(Issuer.SANDBOX);
        assertThat(likeness.losses()).anyMatch(loss -> loss.contains("its own authority, which is trusted"));
    }

    @Test
    void isEmptyWhereNothingCanBeRead() {
        assertThat(ChainLikeness.of(List.of(new byte[5]), HOST, List.of(), now)).isEmpty();
        assertThat(ChainLikeness.of(List.of(), HOST, List.of(), now)).isEmpty();
    }

    @Test
    void neverFailsHoweverACertificateIsDamaged() throws NotPermittedException {
        ChainRecipe recipe =
                new ChainRecipe(Recipes.extension(true), List.of(Recipes.excluding("other.example")), null, null);
        List<byte[]> whole = forge(recipe, HOST).chain();
        Random random = new Random(4711);
        for (int i = 0; i < 3_000; i++) {
            byte[] damaged = whole.get(i % whole.size()).clone();
            for (int j = 0; j <= i % 3; j++) {
                damaged[random.nextInt(damaged.length)] = (byte) random.nextInt();
            }
            List<byte[]> sent = new ArrayList<>(whole);
            sent.set(i % whole.size(), damaged);

            assertThat(like(sent, HOST).recipe()).isNotNull();
        }
    }

    private ChainLikeness like(ChainRecipe recipe) throws NotPermittedException {
        return like(forge(recipe, HOST).chain(), HOST);
    }

    private ChainLikeness like(List<byte[]> sent, String host) {
        return ChainLikeness.of(sent, host, List.of(AUTHORITY.root()), now).orElseThrow();
    }

    private Credential forge(ChainRecipe recipe, String host) throws NotPermittedException {
        return forge.forge(recipe, RevocationRecipe.DEFAULT, new RequestedHost(host));
    }
}
