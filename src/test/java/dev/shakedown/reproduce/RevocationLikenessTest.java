package dev.shakedown.reproduce;

import static org.assertj.core.api.Assertions.assertThat;

import dev.shakedown.certs.ChainLikeness.Revocability;
import dev.shakedown.certs.RevocationRecipe;
import dev.shakedown.certs.RevocationStatus;
import dev.shakedown.probe.Identity;
import dev.shakedown.probe.Revocation;
import dev.shakedown.scenario.Cause;
import dev.shakedown.scenario.ScenarioForge;
import dev.shakedown.scenario.Severity;
import java.net.URI;
import java.time.Instant;
import java.util.List;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

class RevocationLikenessTest {

    private static final ScenarioForge FORGE = new ScenarioForge();
    private static final Instant REVOKED_AT = Instant.parse("2026-11-20T10:00:00Z");
    private static final Revocability NOWHERE = new Revocability(false, false, false);
    private static final Revocability BOTH = new Revocability(true, true, false);
    private static final Revocability MUST_STAPLE = new Revocability(false, false, true);

    private final Findings findings = new Findings();

    @Test
    void aLeafOfWhichNothingIsSaidIsThatAgain() {
        assertThat(like(null, NOWHERE)).isEqualTo(RevocationRecipe.DEFAULT);
        assertThat(findings.remarks()).isEmpty();
        assertThat(findings.losses()).isEmpty();
    }

    @Test
    void takesAGoodStapleOver() {
        assertThat(like(FORGE.of("must-staple").staple(), MUST_STAPLE))
                .isEqualTo(new RevocationRecipe(RevocationStatus.GOOD, null, null, true));
        assertThat(findings.defects()).isEmpty();
        assertThat(findings.remarks())
                .containsExactly(new Remark(Section.REVOCATION, "the staple says that the leaf is not revoked"));
    }

    @Test
    void aRevokedStapleIsADefect() {
        assertThat(like(FORGE.of("revoked-stapled").staple(), NOWHERE).staple()).isEqualTo(RevocationStatus.REVOKED);
        assertDefect("the staple says that the leaf is revoked", Severity.HIGH);
    }

    @Test
    void losesAStapleThatSaysNothing() {
        assertThat(like(new byte[] {1, 2, 3}, NOWHERE)).isEqualTo(RevocationRecipe.DEFAULT);
        assertThat(findings.losses()).singleElement().asString().startsWith("the staple, which says neither");
        assertThat(findings.defects()).isEmpty();
    }

    @Test
    void aStapleThatIsOwedAndMissingIsADefect() {
        assertThat(like(null, MUST_STAPLE)).isEqualTo(new RevocationRecipe(null, null, null, true));
        assertDefect("the leaf obliges the server to staple, and it does not", Severity.MEDIUM);
        assertThat(findings.losses()).isEmpty();
    }

    @Test
    void aServerThatWasNotAskedForAStapleIsGivenTheBenefitOfTheDoubt() {
        RevocationLikeness likeness = new RevocationLikeness(findings);

        assertThat(likeness.recipe(Identity.NONE, MUST_STAPLE, Revocation.UNKNOWN))
                .isEqualTo(new RevocationRecipe(RevocationStatus.GOOD, null, null, true));
        assertThat(likeness.recipe(Identity.NONE, NOWHERE, Revocation.UNKNOWN)).isEqualTo(RevocationRecipe.DEFAULT);
        assertThat(findings.defects()).isEmpty();
        assertThat(findings.losses())
                .containsExactly(
                        "whether the server staples: no client asked for it; the leaf obliges it to, and so the"
                                + " scenario does",
                        "whether the server staples: no client asked for it");
    }

    @Test
    void eachSourceSaysWhatItSaid() {
        RevocationRecipe recipe = like(null, BOTH, source("OCSP", null, null), source("CRL", REVOKED_AT, null));

        assertThat(recipe)
                .isEqualTo(new RevocationRecipe(null, RevocationStatus.GOOD, RevocationStatus.REVOKED, false));
        assertDefect("the leaf is revoked, says its CRL", Severity.HIGH);
        assertThat(findings.remarks())
                .extracting(Remark::text)
                .containsExactly("the leaf is not revoked, says its OCSP", "the leaf is revoked, says its CRL");
    }

    @Test
    void oneOfSeveralSourcesOfAKindIsEnough() {
        assertThat(like(
                                null,
                                new Revocability(true, false, false),
                                source("OCSP", null, "it cannot be reached"),
                                source("OCSP", REVOKED_AT, null))
                        .ocsp())
                .isEqualTo(RevocationStatus.REVOKED);
        assertDefect("the leaf is revoked, says its OCSP", Severity.HIGH);
    }

    @Test
    void whatASourceOfTheOtherKindSaysIsNotItsWord() {
        RevocationRecipe recipe = like(null, new Revocability(true, false, false), source("CRL", REVOKED_AT, null));

        assertThat(recipe).isEqualTo(new RevocationRecipe(null, RevocationStatus.GOOD, null, false));
        assertThat(findings.defects()).isEmpty();
        assertThat(findings.remarks())
                .extracting(Remark::text)
                .containsExactly("the leaf's OCSP was not asked; the scenario's says 'good'");
    }

    @Test
    void aSourceWithoutAnAnswerWasAskedAllTheSame() {
        Revocability list = new Revocability(false, true, false);

        assertThat(like(null, list, source("CRL", null, "it cannot be reached")).crl())
                .isEqualTo(RevocationStatus.GOOD);
        assertThat(findings.remarks())
                .extracting(Remark::text)
                .containsExactly("the leaf's CRL gave no answer of use; the scenario's says 'good'");
    }

    private void assertDefect(String text, Severity severity) {
        assertThat(findings.defects()).singleElement().satisfies(defect -> {
            assertThat(defect.cause()).isEqualTo(Cause.REVOKED_CERTIFICATE);
            assertThat(defect.text()).isEqualTo(text);
            assertThat(defect.severity()).isEqualTo(severity);
        });
    }

    /** The recipe of a server that was asked for a staple. */
    @SuppressWarnings("NullAway") // the class file of a compact constructor does not say that an array may be null
    private RevocationRecipe like(byte @Nullable [] staple, Revocability pointers, Revocation.Source... sources) {
        Identity identity = new Identity(List.of(), staple, true, Identity.KeyProof.VERIFIED);
        return new RevocationLikeness(findings)
                .recipe(
                        identity,
                        pointers,
                        new Revocation(null, Stream.of(sources).toList(), true));
    }

    private static Revocation.Source source(String kind, @Nullable Instant revokedAt, @Nullable String problem) {
        return new Revocation.Source(kind, URI.create("http://127.0.0.1:9"), revokedAt, problem);
    }
}
