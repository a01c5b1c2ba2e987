package dev.shakedown.observation.remark;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;

import dev.shakedown.certs.Anchor;
import dev.shakedown.certs.CertificateFacts;
import dev.shakedown.certs.RevocationRecipe;
import dev.shakedown.certs.RevocationStatus;
import dev.shakedown.observation.Dialogue;
import dev.shakedown.observation.Remark;
import dev.shakedown.scenario.Severity;
import org.junit.jupiter.api.Test;

class AcceptedDefectTest {

    private final RemarkRule rule = new AcceptedDefect();

    @Test
    void saysWhatTheClientTook() {
        CertificateFacts expired = Dialogue.valid(Dialogue.LEAF, "2026-10-21T10:00:00Z", "2026-11-20T10:00:00Z");
        Dialogue dialogue = Dialogue.open()
                .helloTo("shop.test")
                .serves(Anchor.ITSELF, new RevocationRecipe(null, RevocationStatus.REVOKED, null, false), expired)
                .flight13()
                .completed("TLSv1.3")
                .request(9);

        assertThat(Scenes.remarks(rule, dialogue))
                .extracting(Remark::id, Remark::severity)
                .containsExactly(
                        tuple("accepted-untrusted-authority", Severity.CRITICAL),
                        tuple("accepted-invalid-certificate", Severity.CRITICAL),
                        tuple("accepted-mismatched-name", Severity.CRITICAL),
                        tuple("accepted-revoked-certificate", Severity.HIGH));
    }

    @Test
    void isSilentWhereTheClientRefused() {
        assertThat(Scenes.remarks(
                        rule,
                        Dialogue.open()
                                .helloTo("a.test")
                                .serves(Dialogue.LEAF)
                                .flight13()
                                .alert("bad_certificate")))
                .isEmpty();
        assertThat(Scenes.remarks(rule, Dialogue.open().handshake().request(9))).isEmpty();
    }
}
