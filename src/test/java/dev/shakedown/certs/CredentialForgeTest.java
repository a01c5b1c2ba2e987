package dev.shakedown.certs;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatCode;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.junit.jupiter.params.provider.Arguments.arguments;

import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.security.Signature;
import java.security.SignatureException;
import java.security.cert.CertPathValidatorException;
import java.security.cert.CertPathValidatorException.BasicReason;
import java.security.cert.PKIXReason;
import java.security.cert.X509Certificate;
import java.time.InstantSource;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;

class CredentialForgeTest {

    private static final SandboxAuthority AUTHORITY = SandboxAuthority.ephemeral(List.of());
    private static final KeyPool KEYS = new KeyPool();
    private static final CertificateRecipe RIGHT = CertificateRecipe.DEFAULT;
    private static final CertificateRecipe RSA = Recipes.key(KeyType.RSA_2048);

    private final RevocationDesk desk = new RevocationDesk(InstantSource.system());
    private final CredentialForge forge = new CredentialForge(
            AUTHORITY, KEYS, desk, () -> URI.create("http://127.0.0.1:8475"), InstantSource.system());

    static Stream<Arguments> controls() {
        return Stream.of(
                arguments("baseline", ChainRecipe.DEFAULT),
                arguments("wildcard", Recipes.leaf(Recipes.names(null, "*.${parent}"))),
                arguments("san-only", Recipes.leaf(Recipes.names("", "${host}"))),
                arguments("two-intermediates", Recipes.intermediates(RIGHT)),
                arguments("three-intermediates", Recipes.intermediates(RIGHT, RIGHT)),
                arguments("root-included", Recipes.send(Link.LEAF, Link.ISSUER, Link.ROOT)),
                arguments("rsa-2048", Recipes.leaf(RSA)),
                arguments("ecdsa-p384", Recipes.leaf(Recipes.key(KeyType.ECDSA_P384))),
                arguments("rsa-intermediate", Recipes.intermediates(RSA)),
                arguments("name-constraints", Recipes.intermediates(Recipes.excluding("other.example"))),
                arguments("unknown-extension", Recipes.leaf(Recipes.extension(false))),
                arguments("ed25519", Recipes.leaf(Recipes.key(KeyType.ED25519))));
    }

    @ParameterizedTest(name = "{0}")
    @MethodSource("controls")
    void aRightChainIsValid(String name, ChainRecipe recipe) throws Exception {
        Credential credential = forge(recipe);

        Witness.validate(AUTHORITY.root(), credential.chain());
        assertThat(Witness.parse(credential.chain().get(0)).getNonCriticalExtensionOIDs())
                .contains("2.5.29.14", "2.5.29.35", "2.5.29.17", "2.5.29.37");
    }

    @ParameterizedTest
    @ValueSource(strings = {"127.0.0.1", "::1", "wildcard.shakedown.localhost", "api.test"})
    void aRightChainIsValidForAnyPermittedHost(String host) throws Exception {
        Credential credential = forge.forge(ChainRecipe.DEFAULT, RevocationRecipe.DEFAULT, new RequestedHost(host));

        Witness.validate(AUTHORITY.root(), credential.chain());
    }

    @Test
    void anAddressIsNoCommonName() throws Exception {
        X509Certificate leaf =
                Witness.parse(forge.forge(ChainRecipe.DEFAULT, RevocationRecipe.DEFAULT, new RequestedHost("127.0.0.1"))
                        .chain()
                        .get(0));

        assertThat(leaf.getSubjectX500Principal().getName()).doesNotContain("CN=");
    }

    static Stream<Arguments> refused() {
        return Stream.of(
                arguments("expired", Recipes.leaf(Recipes.valid("-30d..-1d")), BasicReason.EXPIRED),
                arguments("not-yet-valid", Recipes.leaf(Recipes.valid("1d..30d")), BasicReason.NOT_YET_VALID),
                arguments("self-signed", Recipes.issuer(Issuer.SELF), PKIXReason.NO_TRUST_ANCHOR),
                arguments("untrusted-root", Recipes.issuer(Issuer.UNTRUSTED), PKIXReason.NO_TRUST_ANCHOR),
                arguments("impostor", Recipes.issuer(Issuer.IMPOSTOR), BasicReason.INVALID_SIGNATURE),
                arguments("incomplete-chain", Recipes.send(Link.LEAF), PKIXReason.NO_TRUST_ANCHOR),
                arguments("leaf-as-ca", Recipes.intermediates(leafAsAuthority()), PKIXReason.INVALID_KEY_USAGE),
                arguments("ca-expired", Recipes.intermediates(Recipes.valid("-30d..-1d")), BasicReason.EXPIRED),
                arguments(
                        "ca-false",
                        Recipes.intermediates(Recipes.basic(BasicConstraint.END_ENTITY)),
                        PKIXReason.NOT_CA_CERT),
                arguments(
                        "no-basic-constraints",
                        Recipes.intermediates(Recipes.basic(BasicConstraint.ABSENT)),
                        PKIXReason.NOT_CA_CERT),
                arguments(
                        "pathlen-exceeded",
                        Recipes.intermediates(RIGHT, Recipes.constraints(new Constraints(null, 0, null, null))),
                        PKIXReason.PATH_TOO_LONG),
                arguments(
                        "name-constraints-violated",
                        Recipes.intermediates(Recipes.excluding("${host}")),
                        PKIXReason.INVALID_NAME),
                arguments(
                        "unknown-critical-extension",
                        Recipes.leaf(Recipes.extension(true)),
                        PKIXReason.UNRECOGNIZED_CRIT_EXT),
                arguments(
                        "bad-signature",
                        Recipes.leaf(Recipes.signature(Digest.SHA256, true)),
                        BasicReason.INVALID_SIGNATURE),
                arguments(
                        "bad-signature-intermediate",
                        Recipes.intermediates(Recipes.signature(Digest.SHA256, true)),
                        BasicReason.INVALID_SIGNATURE),
                arguments("md5-leaf", belowRsa(Digest.MD5), BasicReason.ALGORITHM_CONSTRAINED),
                arguments("rsa-512", Recipes.leaf(Recipes.key(KeyType.RSA_512)), BasicReason.ALGORITHM_CONSTRAINED));
    }

    @ParameterizedTest(name = "{0}")
    @MethodSource("refused")
    void aWrongChainIsRefusedForItsOwnReason(String name, ChainRecipe recipe, CertPathValidatorException.Reason reason)
            throws Exception {
        Credential credential = forge(recipe);

        assertThatThrownBy(() -> Witness.validate(AUTHORITY.root(), credential.chain()))
                .isInstanceOfSatisfying(
                        CertPathValidatorException.class,
                        refusal -> assertThat(refusal.getReason()).isEqualTo(reason));
    }

    @Test
    void theUntrustedChainIsRightForWhoTrustsIt() throws Exception {
        Credential credential = forge(Recipes.issuer(Issuer.UNTRUSTED));

        Witness.validate(AUTHORITY.untrustedRoot(), credential.chain());
    }

    @Test
    void theImpostorDiffersFromTheSandboxInItsKeyAlone() throws Exception {
        X509Certificate genuine =
                Witness.parse(forge(ChainRecipe.DEFAULT).chain().get(1));
        X509Certificate impostor =
                Witness.parse(forge(Recipes.issuer(Issuer.IMPOSTOR)).chain().get(1));

        assertThat(impostor.getSubjectX500Principal()).isEqualTo(genuine.getSubjectX500Principal());
        assertThat(impostor.getIssuerX500Principal()).isEqualTo(genuine.getIssuerX500Principal());
        assertThat(impostor.getExtensionValue("2.5.29.14")).isEqualTo(genuine.getExtensionValue("2.5.29.14"));
        assertThat(impostor.getExtensionValue("2.5.29.35")).isEqualTo(genuine.getExtensionValue("2.5.29.35"));
        assertThat(impostor.getPublicKey()).isNotEqualTo(genuine.getPublicKey());
    }

    @ParameterizedTest
    @ValueSource(strings = {"SHA1", "SHA384", "SHA512"})
    void signsWithTheDigestOfTheRecipe(Digest digest) throws Exception {
        X509Certificate leaf = Witness.parse(forge(belowRsa(digest)).chain().get(0));

        assertThat(leaf.getSigAlgName()).isEqualTo(digest + "withRSA");
    }

    @Test
    void theNamesAreThoseOfTheRecipe() throws Exception {
        assertThat(names(ChainRecipe.DEFAULT, "APP.test.")).containsExactly("app.test");
        assertThat(names(ChainRecipe.DEFAULT, "localhost"))
                .as("the loopback addresses stand beside localhost")
                .containsExactly("localhost", "127.0.0.1", "0:0:0:0:0:0:0:1");
        assertThat(names(ChainRecipe.DEFAULT, "127.0.0.1")).containsExactly("127.0.0.1");
        assertThat(names(Recipes.leaf(Recipes.names(null, "*.${grandparent}")), "two.labels.shakedown.localhost"))
                .containsExactly("*.shakedown.localhost");
        X509Certificate nameless =
                Witness.parse(forge(Recipes.leaf(Recipes.names(null))).chain().get(0));
        assertThat(nameless.getSubjectAlternativeNames()).isNull();
        assertThat(nameless.getSubjectX500Principal().getName()).contains("CN=localhost");
    }

    @Test
    void theKeyFitsTheLeaf() throws Exception {
        Credential credential = forge(Recipes.leaf(RSA));
        byte[] content = "content".getBytes(StandardCharsets.US_ASCII);
        Signature signature = Signature.getInstance("SHA256withRSA");
        signature.initSign(credential.key());
        signature.update(content);
        byte[] signed = signature.sign();
        signature.initVerify(Witness.parse(credential.chain().get(0)));
        signature.update(content);

        assertThat(signature.verify(signed)).isTrue();
    }

    @Test
    void theFactsAreThoseOfTheChainInItsOrder() throws Exception {
        Credential credential = forge.forge(
                Recipes.send(Link.ISSUER, Link.LEAF, Link.ROOT),
                RevocationRecipe.DEFAULT,
                new RequestedHost("app.test"));

        assertThat(credential.facts()).hasSize(3);
        for (int i = 0; i < 3; i++) {
            assertThat(credential.facts().get(i))
                    .isEqualTo(
                            CertificateFacts.of(Witness.parse(credential.chain().get(i))));
        }
        assertThat(credential.facts().get(1).subject()).isEqualTo("app.test");
    }

    @Test
    void aChainThatTheSandboxMayNotSignIsNotForged() {
        assertThatThrownBy(
                        () -> forge.forge(ChainRecipe.DEFAULT, RevocationRecipe.DEFAULT, new RequestedHost("evil.com")))
                .isInstanceOf(NotPermittedException.class)
                .hasMessageContaining("ca create --permit evil.com");
        ChainRecipe commonNameOnly = Recipes.leaf(Recipes.names(null));
        assertThatThrownBy(() -> forge.forge(commonNameOnly, RevocationRecipe.DEFAULT, new RequestedHost("evil.com")))
                .isInstanceOf(NotPermittedException.class);
    }

    @ParameterizedTest
    @ValueSource(strings = {"UNTRUSTED", "IMPOSTOR", "SELF"})
    void whatNobodyTrustsIsForgedForAnyName(Issuer issuer) {
        assertThatCode(() ->
                        forge.forge(Recipes.issuer(issuer), RevocationRecipe.DEFAULT, new RequestedHost("evil.com")))
                .doesNotThrowAnyException();
    }

    @Test
    void aStapleSaysWhatTheRecipeSays() throws Exception {
        Credential good =
                forge.forge(ChainRecipe.DEFAULT, staple(RevocationStatus.GOOD), new RequestedHost("localhost"));
        Credential revoked =
                forge.forge(ChainRecipe.DEFAULT, staple(RevocationStatus.REVOKED), new RequestedHost("localhost"));

        Witness.validate(AUTHORITY.root(), good.chain(), good.staple());
        assertThatThrownBy(() -> Witness.validate(AUTHORITY.root(), revoked.chain(), revoked.staple()))
                .hasMessageContaining("revoked");
        assertThat(forge(ChainRecipe.DEFAULT).staple()).isNull();
    }

    @Test
    void aLeafPointsToTheRevocationServiceIfThereIsAnythingToAsk() throws Exception {
        RevocationRecipe recipe = new RevocationRecipe(null, RevocationStatus.GOOD, RevocationStatus.GOOD, true);
        Credential credential = forge.forge(ChainRecipe.DEFAULT, recipe, new RequestedHost("localhost"));
        String leaf = new String(credential.chain().get(0), StandardCharsets.ISO_8859_1);

        assertThat(leaf)
                .contains("http://127.0.0.1:8475/ocsp")
                .contains("http://127.0.0.1:8475/crl/" + credential.id() + ".crl");
        assertThat(Witness.parse(credential.chain().get(0)).getExtensionValue("1.3.6.1.5.5.7.1.24"))
                .containsExactly(4, 5, 0x30, 3, 2, 1, 5);
        assertThat(new String(forge(ChainRecipe.DEFAULT).chain().get(0), StandardCharsets.ISO_8859_1))
                .doesNotContain("http://");
    }

    @Test
    void aTamperedSignatureIsWellFormed() throws Exception {
        X509Certificate leaf = Witness.parse(forge(Recipes.leaf(Recipes.signature(Digest.SHA256, true)))
                .chain()
                .get(0));

        assertThatThrownBy(() -> leaf.verify(
                        Witness.parse(forge(ChainRecipe.DEFAULT).chain().get(1)).getPublicKey()))
                .isInstanceOf(SignatureException.class)
                .hasMessageContaining("does not match");
    }

    private Credential forge(ChainRecipe recipe) throws NotPermittedException {
        return forge.forge(recipe, RevocationRecipe.DEFAULT, new RequestedHost("localhost"));
    }

    private List<String> names(ChainRecipe recipe, String host) throws NotPermittedException {
        return forge.forge(recipe, RevocationRecipe.DEFAULT, new RequestedHost(host))
                .facts()
                .get(0)
                .names();
    }

    private static ChainRecipe belowRsa(Digest digest) {
        return new ChainRecipe(Recipes.signature(digest, false), List.of(RSA), null, null);
    }

    private static RevocationRecipe staple(RevocationStatus status) {
        return new RevocationRecipe(status, null, null, false);
    }

    private static CertificateRecipe leafAsAuthority() {
        return new CertificateRecipe(
                null,
                null,
                new Names(null, List.of(AlternativeName.valueOf("other.example"))),
                new Usage(List.of(KeyPurpose.DIGITAL_SIGNATURE), List.of(ExtendedPurpose.SERVER_AUTH)),
                new Constraints(BasicConstraint.END_ENTITY, null, null, null),
                null,
                null);
    }
}
