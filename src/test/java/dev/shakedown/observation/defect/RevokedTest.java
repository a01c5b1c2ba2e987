package dev.shakedown.observation.defect;

import static org.assertj.core.api.Assertions.assertThat;

import dev.shakedown.certs.Anchor;
import dev.shakedown.certs.RevocationRecipe;
import dev.shakedown.certs.RevocationStatus;
import dev.shakedown.observation.Dialogue;
import dev.shakedown.observation.Event;
import dev.shakedown.observation.Fact;
import dev.shakedown.scenario.Cause;
import java.util.Optional;
import org.junit.jupiter.api.Test;

class RevokedTest {

    private static final RevocationRecipe OCSP = new RevocationRecipe(null, RevocationStatus.REVOKED, null, false);

    @Test
    void tellsAClientThatNeverAsked() {
        Defect found = found(served(OCSP)).orElseThrow();

        assertThat(found.cause()).isEqualTo(Cause.REVOKED_CERTIFICATE);
        assertThat(found.scenario()).isEqualTo("revoked-ocsp");
        assertThat(found.sentence()).contains("asked for a stapled OCSP response and got none", "never asked");
        assertThat(found.clientFix()).startsWith("turn on revocation checking");
    }

    @Test
    void tellsAClientThatAskedAndIgnoredTheAnswer() {
        Defect found = found(served(OCSP).then(new Event.RevocationFetched("ocsp", "revoked")))
                .orElseThrow();

        assertThat(found.sentence()).contains("asked the revocation service (ocsp) and was told: revoked.");
        assertThat(found.clientFix()).startsWith("the client asked and went on");
        assertThat(found.evidence()).contains(new Fact("revocation_fetched", "ocsp: revoked"));
    }

    @Test
    void tellsWhereItIsSaid() {
        assertThat(scenario(new RevocationRecipe(RevocationStatus.REVOKED, null, null, false)))
                .isEqualTo("revoked-stapled");
        assertThat(scenario(new RevocationRecipe(null, null, RevocationStatus.REVOKED, false)))
                .isEqualTo("revoked-crl");
        assertThat(scenario(new RevocationRecipe(null, null, null, true))).isEqualTo("must-staple-missing");
    }

    @Test
    void isSilentOnCertificatesInGoodStanding() {
        assertThat(found(served(RevocationRecipe.DEFAULT))).isEmpty();
        assertThat(found(served(new RevocationRecipe(
                        RevocationStatus.GOOD, RevocationStatus.GOOD, RevocationStatus.GOOD, true))))
                .isEmpty();
    }

    private static String scenario(RevocationRecipe recipe) {
        return found(served(recipe)).orElseThrow().scenario();
    }

    private static Dialogue served(RevocationRecipe recipe) {
        return Dialogue.open()
                .hello()
                .serves(Anchor.TRUSTED_ROOT, recipe, Dialogue.LEAF)
                .flight13();
    }

    private static Optional<Defect> found(Dialogue dialogue) {
        return new Revoked().inspect(new Served(dialogue.transcript(), Dialogue.NOW));
    }
}
