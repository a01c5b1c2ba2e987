package dev.shakedown.observation.defect;

import static org.assertj.core.api.Assertions.assertThat;

import dev.shakedown.certs.CertificateFacts;
import dev.shakedown.observation.Dialogue;
import dev.shakedown.observation.Fact;
import dev.shakedown.scenario.Cause;
import java.util.Optional;
import org.junit.jupiter.api.Test;

class ValidityDatesTest {

    private static final CertificateFacts EXPIRED =
            Dialogue.valid(Dialogue.LEAF, "2026-10-21T10:00:00Z", "2026-11-20T10:00:00Z");
    private static final CertificateFacts EARLY =
            Dialogue.valid(Dialogue.LEAF, "2026-11-21T12:00:01Z", "2027-01-01T10:00:00Z");

    @Test
    void namesTheDateOfACertificateThatExpired() {
        assertThat(served(EXPIRED)).hasValueSatisfying(found -> {
            assertThat(found.cause()).isEqualTo(Cause.EXPIRED_OR_INVALID_CERTIFICATE);
            assertThat(found.scenario()).isEqualTo("expired");
            assertThat(found.sentence())
                    .isEqualTo(
                            "The certificate of 'localhost' expired on 2026-11-20 10:00 UTC, 1 day before this handshake.");
            assertThat(found.evidence())
                    .containsExactly(new Fact(
                            "certificate_served",
                            "'localhost' valid from 2026-10-21 10:00 UTC to 2026-11-20 10:00 UTC"));
            assertThat(found.serverFix()).startsWith("renew the certificate");
            assertThat(found.clientFix()).startsWith("let the client check notBefore");
        });
    }

    @Test
    void namesTheDateOfACertificateThatIsNotYetValid() {
        assertThat(served(EARLY)).hasValueSatisfying(found -> {
            assertThat(found.scenario()).isEqualTo("not-yet-valid");
            assertThat(found.sentence())
                    .startsWith(
                            "The certificate of 'localhost' is not valid before 2026-11-21 12:00 UTC, 2 hours after");
        });
    }

    @Test
    void findsAnIntermediateToo() {
        assertThat(served(Dialogue.certificate("leaf", "x", "localhost"), EXPIRED))
                .hasValueSatisfying(found -> assertThat(found.scenario()).isEqualTo("intermediate-expired"));
    }

    @Test
    void isSilentWhereTheDatesAreRightOrTheClientNeverSawThem() {
        Dialogue early = Dialogue.open().hello().serves(EXPIRED).clientCloses();

        assertThat(served(Dialogue.LEAF)).isEmpty();
        assertThat(new ValidityDates().inspect(new Served(early.transcript(), Dialogue.NOW)))
                .isEmpty();
    }

    private static Optional<Defect> served(CertificateFacts... chain) {
        Dialogue dialogue = Dialogue.open().hello().serves(chain).flight13();
        return new ValidityDates().inspect(new Served(dialogue.transcript(), Dialogue.NOW));
    }
}
