package dev.shakedown.certs;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.params.provider.Arguments.arguments;

import java.security.KeyPairGenerator;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import org.bouncycastle.asn1.x509.SubjectPublicKeyInfo;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;

class CertificateLikenessTest {

    private static final Instant NOW = Instant.parse("2026-11-21T10:00:00Z");
    private static final int LEAF = 0;
    private static final int ISSUER = 1;

    private final List<Trait> traits = new ArrayList<>();
    private final List<String> losses = new ArrayList<>();

    static Stream<Arguments> peculiarities() {
        return Stream.of(
                arguments(LEAF, Recipes.valid("-30d..-1d"), Trait.Kind.VALIDITY),
                arguments(ISSUER, Recipes.valid("-30d..-1d"), Trait.Kind.VALIDITY),
                arguments(LEAF, Recipes.valid("3h..30d"), Trait.Kind.VALIDITY),
                arguments(LEAF, Recipes.valid("-30d..700d"), Trait.Kind.HARMLESS),
                arguments(LEAF, keyUsage(KeyPurpose.KEY_ENCIPHERMENT), Trait.Kind.PURPOSE),
                arguments(ISSUER, keyUsage(KeyPurpose.CRL_SIGN), Trait.Kind.CONSTRAINT),
                arguments(LEAF, extendedUsage(ExtendedPurpose.CLIENT_AUTH), Trait.Kind.PURPOSE),
                arguments(LEAF, Recipes.basic(BasicConstraint.AUTHORITY), Trait.Kind.HARMLESS),
                arguments(ISSUER, Recipes.basic(BasicConstraint.END_ENTITY), Trait.Kind.CONSTRAINT),
                arguments(ISSUER, Recipes.basic(BasicConstraint.ABSENT), Trait.Kind.CONSTRAINT),
                arguments(ISSUER + 1, pathLength(0), Trait.Kind.CONSTRAINT),
                arguments(LEAF, Recipes.signature(Digest.SHA1, false), Trait.Kind.STRENGTH),
                arguments(LEAF, Recipes.extension(true), Trait.Kind.PURPOSE));
    }

    static Stream<Arguments> ordinary() {
        return Stream.of(
                arguments(LEAF, CertificateRecipe.DEFAULT),
                arguments(ISSUER, CertificateRecipe.DEFAULT),
                arguments(LEAF, Recipes.valid("-3d..43d")),
                arguments(ISSUER, Recipes.valid("-1000d..1000d")),
                arguments(ISSUER, keyUsage(KeyPurpose.KEY_CERT_SIGN)),
                arguments(LEAF, extendedUsage(ExtendedPurpose.CLIENT_AUTH, ExtendedPurpose.SERVER_AUTH)),
                arguments(LEAF, extendedUsage(ExtendedPurpose.ANY)),
                arguments(LEAF, Recipes.basic(BasicConstraint.ABSENT)),
                arguments(LEAF, Recipes.extension(false)));
    }

    @ParameterizedTest
    @MethodSource("peculiarities")
    void whatIsPeculiarIsKeptAndNamed(int place, CertificateRecipe recipe, Trait.Kind kind) {
        assertThat(like(place, recipe)).isEqualTo(recipe);
        assertThat(traits).singleElement().extracting(Trait::kind).isEqualTo(kind);
        assertThat(traits.get(0).text()).startsWith(place == LEAF ? "the leaf " : "the intermediate '");
        assertThat(losses).isEmpty();
    }

    @ParameterizedTest
    @MethodSource("ordinary")
    void whatServesAsWellAsTheRightIsMadeRight(int place, CertificateRecipe recipe) {
        assertThat(like(place, recipe)).isEqualTo(CertificateRecipe.DEFAULT);
        assertThat(traits).isEmpty();
        assertThat(losses).isEmpty();
    }

    @ParameterizedTest
    @ValueSource(strings = {"-30d..-5s", "5s..30d", "-30d..-3h"})
    void aDateNearThePresentStaysOnItsSideOfIt(String period) {
        assertThat(like(LEAF, Recipes.valid(period)).valid()).hasToString(period);
        assertThat(traits).singleElement().extracting(Trait::kind).isEqualTo(Trait.Kind.VALIDITY);
    }

    @Test
    void aPathLengthThatIsKeptToIsNoDefect() {
        assertThat(like(ISSUER, pathLength(0)).constraints().pathLength()).isZero();
        assertThat(traits).isEmpty();
    }

    @Test
    void anRsaKeyThatCannotBeEncryptedToIsHarmless() {
        CertificateRecipe recipe = new CertificateRecipe(
                null, KeyType.RSA_2048, null, new Usage(List.of(KeyPurpose.DIGITAL_SIGNATURE), null), null, null, null);

        assertThat(like(LEAF, recipe)).isEqualTo(recipe);
        assertThat(traits).singleElement().extracting(Trait::kind).isEqualTo(Trait.Kind.HARMLESS);
    }

    @Test
    void takesTheNearestOfAKeyThatNoRecipeHas() throws Exception {
        KeyPairGenerator generator = KeyPairGenerator.getInstance("RSA");
        generator.initialize(1_536);
        var pair = generator.generateKeyPair();
        SubjectKey key = SubjectKey.of(
                pair.getPrivate().getEncoded(),
                SubjectPublicKeyInfo.getInstance(pair.getPublic().getEncoded()));

        assertThat(like(read(LEAF, CertificateRecipe.DEFAULT, key), LEAF, false, false)
                        .key())
                .isEqualTo(KeyType.RSA_1024);
        assertThat(losses).containsExactly("the leaf has a key of the kind RSA 1536; the recipe takes RSA 1024");
        assertThat(traits).extracting(Trait::kind).contains(Trait.Kind.STRENGTH);
    }

    @Test
    void saysClientAuthForAPurposeThatNoRecipeHas() {
        ExtraExtension ipsec = new ExtraExtension("2.5.29.37", false, "300a06082b06010505070311");
        CertificateRecipe recipe =
                new CertificateRecipe(null, null, null, new Usage(null, List.of()), null, null, List.of(ipsec));

        assertThat(like(LEAF, recipe).usage().extended()).containsExactly(ExtendedPurpose.CLIENT_AUTH);
        assertThat(traits).singleElement().extracting(Trait::kind).isEqualTo(Trait.Kind.PURPOSE);
        assertThat(losses).singleElement().asString().contains("1.3.6.1.5.5.7.3.17", "client-auth instead");
    }

    @Test
    void leavesOutTheValueOfALongExtension() {
        ExtraExtension longOne = new ExtraExtension("1.3.6.1.4.1.32473.1", true, "04820200" + "00".repeat(512));
        CertificateRecipe recipe = new CertificateRecipe(null, null, null, null, null, null, List.of(longOne));

        assertThat(like(LEAF, recipe).extensions())
                .containsExactly(new ExtraExtension("1.3.6.1.4.1.32473.1", true, null));
    }

    @Test
    void hearsOfSignatureAndConstraintsFromTheRestOfTheChain() {
        SeenCertificate right = read(ISSUER, CertificateRecipe.DEFAULT, null);

        CertificateRecipe recipe = like(right, ISSUER, true, true);

        assertThat(recipe.signature().tampered()).isTrue();
        assertThat(recipe.constraints().excluded()).hasToString("[${host}]");
        assertThat(traits)
                .extracting(Trait::kind)
                .containsExactlyInAnyOrder(Trait.Kind.SIGNATURE, Trait.Kind.CONSTRAINT);
    }

    private static CertificateRecipe keyUsage(KeyPurpose... purposes) {
        return Recipes.usage(new Usage(List.of(purposes), null));
    }

    private static CertificateRecipe extendedUsage(ExtendedPurpose... purposes) {
        return Recipes.usage(new Usage(null, List.of(purposes)));
    }

    private static CertificateRecipe pathLength(int length) {
        return Recipes.constraints(new Constraints(null, length, null, null));
    }

    private CertificateRecipe like(int place, CertificateRecipe recipe) {
        return like(read(place, recipe, null), place, false, false);
    }

    private CertificateRecipe like(SeenCertificate seen, int place, boolean tampered, boolean excluded) {
        return new CertificateLikeness(seen, place, traits::add, losses::add)
                .recipe(Names.DEFAULT, tampered, excluded, NOW);
    }

    /** A certificate by a recipe, with a key of its own unless one is given. */
    private static SeenCertificate read(int place, CertificateRecipe recipe, @Nullable SubjectKey key) {
        Blueprint blueprint = new Blueprint(recipe, place, new RequestedHost("a.example"), Pointers.NONE);
        ForgedCertificate forged = new CertificateForge(() -> NOW)
                .selfSigned(blueprint, key == null ? SubjectKey.generate(recipe.key()) : key);
        return SeenCertificate.read(forged.der()).orElseThrow();
    }
}
