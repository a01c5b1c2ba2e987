package dev.shakedown.observation.defect;

import static org.assertj.core.api.Assertions.assertThat;

import dev.shakedown.certs.Anchor;
import dev.shakedown.certs.CertificateFacts;
import dev.shakedown.certs.RevocationRecipe;
import dev.shakedown.observation.Dialogue;
import java.util.Optional;
import org.junit.jupiter.api.Test;

class UntrustedAuthorityTest {

    private static final CertificateFacts LEAF = Dialogue.certificate("leaf", "Intermediate", "localhost");

    @Test
    void tellsASelfSignedCertificate() {
        Defect found = served(Anchor.ITSELF, Dialogue.certificate("me", "me", "localhost"))
                .orElseThrow();

        assertThat(found.sentence()).isEqualTo("The certificate of 'me' is signed by itself.");
        assertThat(found.scenario()).isEqualTo("self-signed");
    }

    @Test
    void namesTheIssuerAtTheEndOfTheChain() {
        Defect found = served(Anchor.UNKNOWN_ROOT, LEAF, Dialogue.certificate("Intermediate", "Unknown root"))
                .orElseThrow();

        assertThat(found.sentence())
                .startsWith("The server sent 2 certificates, which end with 'Intermediate', issued by 'Unknown root'");
        assertThat(found.scenario()).isEqualTo("untrusted-root");
    }

    @Test
    void namesTheIntermediateThatIsMissing() {
        Defect found = served(Anchor.MISSING_LINK, LEAF).orElseThrow();

        assertThat(found.sentence()).contains("only 1 certificate and not the intermediate 'Intermediate'");
        assertThat(found.serverFix()).contains("send all intermediates");
        assertThat(found.scenario()).isEqualTo("incomplete-chain");
    }

    @Test
    void tellsAnImpostor() {
        assertThat(served(Anchor.IMPOSTOR, LEAF).orElseThrow().sentence()).contains("but has another key");
    }

    @Test
    void isSilentOnATrustedChain() {
        assertThat(served(Anchor.TRUSTED_ROOT, LEAF)).isEmpty();
    }

    private static Optional<Defect> served(Anchor anchor, CertificateFacts... chain) {
        Dialogue dialogue = Dialogue.open()
                .hello()
                .serves(anchor, RevocationRecipe.DEFAULT, chain)
                .flight13();
        return new UntrustedAuthority().inspect(new Served(dialogue.transcript(), Dialogue.NOW));
    }
}
