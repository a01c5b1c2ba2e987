package dev.shakedown.certs;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.InstantSource;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class NameLikenessTest {

    private static final SubjectKey KEY = SubjectKey.generate(KeyType.ECDSA_P256);

    private final CertificateForge forge = new CertificateForge(InstantSource.system());

    @ParameterizedTest
    @CsvSource({"shop.example", "SHOP.Example"})
    void theRequestedHostIsTheRequestedHost(String name) {
        assertThat(like("shop.example", null, name)).isEqualTo(new NameLikeness(Names.DEFAULT, null, null));
        assertThat(like("shop.example", "", name))
                .as("without a common name")
                .isEqualTo(new NameLikeness(new Names("", null), null, null));
    }

    @ParameterizedTest
    @CsvSource({
        "*.shop.example, a.shop.example,   *.${parent},      wildcard.shakedown.localhost,   ",
        "*.example,      shop.example,     *.${parent},      wildcard-tld.localhost,         OLD_NAME",
        "*.shop.example, a.b.shop.example, *.${grandparent}, two.labels.shakedown.localhost, NAME",
        "other.example,  shop.example,     other.example,    ,                               NAME",
        "*.example,      a.b.shop.example, other.example,    ,                               NAME",
        "*.localhost,    localhost,        other.example,    ,                               NAME"
    })
    void anyOtherNameKeepsItsRelationToTheHost(
            String name, String requested, String template, @Nullable String host, Trait.@Nullable Kind kind) {
        NameLikeness likeness = like(requested, null, name);

        assertThat(likeness.names().alternativeNames()).containsExactly(AlternativeName.valueOf(template));
        assertThat(likeness.names().commonName()).isNull();
        assertThat(likeness.host()).isEqualTo(host);
        assertThat(kind(likeness)).isEqualTo(kind);
    }

    @Test
    void oneNameThatFitsIsEnough() {
        assertThat(like("shop.example", null, "other.example", "*.example", "shop.example"))
                .isEqualTo(new NameLikeness(Names.DEFAULT, null, null));
    }

    @Test
    void aCommonNameThatFitsIsKeptBesideOtherNames() {
        NameLikeness likeness = like("shop.example", "${host}", "other.example");

        assertThat(likeness.names().commonName()).isEqualTo("${host}");
        assertThat(kind(likeness)).isEqualTo(Trait.Kind.NAME);
    }

    @Test
    void aCommonNameAloneIsWhatOldClientsTake() {
        NameLikeness right = like("shop.example", "${host}");
        NameLikeness wrong = like("shop.example", "other.test");

        assertThat(right.names()).isEqualTo(new Names("${host}", List.of()));
        assertThat(kind(right)).isEqualTo(Trait.Kind.OLD_NAME);
        assertThat(wrong.names()).isEqualTo(new Names("other.example", List.of()));
        assertThat(kind(wrong)).isEqualTo(Trait.Kind.NAME);
        assertThat(like("shop.example", "").names()).isEqualTo(new Names("", List.of()));
    }

    @Test
    void saysWhomTheLeafIsForWithoutListingThemAll() {
        assertThat(like("shop.example", null, "a.test", "b.test", "c.test").trait())
                .extracting(Trait::text)
                .isEqualTo("the leaf is for 'a.test', 'b.test', 'c.test', not for 'shop.example'");
        assertThat(like("shop.example", null, "a.test", "b.test", "c.test", "d.test")
                        .trait())
                .extracting(Trait::text)
                .isEqualTo("the leaf is for 'a.test', 'b.test', 'c.test' and others, not for 'shop.example'");
    }

    private NameLikeness like(String requested, @Nullable String commonName, String... names) {
        Blueprint leaf =
                new Blueprint(Recipes.names(commonName, names), 0, new RequestedHost(requested), Pointers.NONE);
        return NameLikeness.of(
                SeenCertificate.read(forge.selfSigned(leaf, KEY).der()).orElseThrow(), requested);
    }

    private static Trait.@Nullable Kind kind(NameLikeness likeness) {
        Trait trait = likeness.trait();
        return trait == null ? null : trait.kind();
    }
}
