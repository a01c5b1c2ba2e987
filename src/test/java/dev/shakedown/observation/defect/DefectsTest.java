package dev.shakedown.observation.defect;

import static org.assertj.core.api.Assertions.assertThat;

import dev.shakedown.certs.Anchor;
import dev.shakedown.certs.CertificateFacts;
import dev.shakedown.certs.RevocationRecipe;
import dev.shakedown.observation.Dialogue;
import dev.shakedown.scenario.Cause;
import org.junit.jupiter.api.Test;

class DefectsTest {

    @Test
    void areFoundInTheOrderInWhichAClientMeetsThem() {
        CertificateFacts expired = Dialogue.valid(Dialogue.LEAF, "2026-10-21T10:00:00Z", "2026-11-20T10:00:00Z");
        Dialogue dialogue = Dialogue.open()
                .helloTo("shop.test")
                .serves(Anchor.ITSELF, RevocationRecipe.DEFAULT, expired)
                .flight13();

        assertThat(Defects.in(new Served(dialogue.transcript(), Dialogue.NOW)))
                .extracting(Defect::cause)
                .containsExactly(
                        Cause.UNTRUSTED_CERTIFICATE_AUTHORITY,
                        Cause.EXPIRED_OR_INVALID_CERTIFICATE,
                        Cause.CERTIFICATE_NAME_MISMATCH);
    }

    @Test
    void areNoneInACorrectServer() {
        assertThat(Defects.in(new Served(Dialogue.open().handshake().transcript(), Dialogue.NOW)))
                .isEmpty();
    }
}
