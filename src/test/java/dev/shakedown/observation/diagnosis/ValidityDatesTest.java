package dev.shakedown.observation.diagnosis;

import static org.assertj.core.api.Assertions.assertThat;

import dev.shakedown.certs.CertificateFacts;
import dev.shakedown.observation.Dialogue;
import dev.shakedown.observation.Expectations;
import dev.shakedown.scenario.Cause;
import org.junit.jupiter.api.Test;

class ValidityDatesTest {

    private final Rule rule = new ValidityDates();

    private static final CertificateFacts EXPIRED =
            Dialogue.valid(Dialogue.LEAF, "2026-10-21T10:00:00Z", "2026-11-20T10:00:00Z");
    private static final CertificateFacts EARLY =
            Dialogue.valid(Dialogue.LEAF, "2026-11-21T12:00:01Z", "2027-01-01T10:00:00Z");

    @Test
    void namesTheDateOfACertificateThatExpired() {
        Case seen = expired(Dialogue.open().hello().serves(EXPIRED).flight13().alert("certificate_expired"));

        assertThat(rule.diagnose(seen)).hasValueSatisfying(found -> {
            assertThat(found.cause()).isEqualTo(Cause.EXPIRED_OR_INVALID_CERTIFICATE);
            assertThat(found.text())
                    .isEqualTo("The certificate of 'localhost' expired on 2026-11-20 10:00 UTC, 1 day before this"
                            + " handshake. The client refused with the fatal alert certificate_expired, after the"
                            + " server's certificate.");
            assertThat(found.fix()).startsWith("renew the certificate");
        });
    }

    @Test
    void namesTheAlertThatFitsBetter() {
        Case seen = expired(Dialogue.open().hello().serves(EXPIRED).flight13().alert("certificate_unknown"));

        assertThat(rule.diagnose(seen))
                .hasValueSatisfying(found -> assertThat(found.text())
                        .endsWith("That is right, but the alert that fits is certificate_expired."));
    }

    @Test
    void tellsTheClientThatAcceptedWhatToMend() {
        Case seen = expired(Dialogue.open()
                .hello()
                .serves(EXPIRED)
                .flight13()
                .completed("TLSv1.3")
                .request(9));

        assertThat(rule.diagnose(seen))
                .hasValueSatisfying(found -> assertThat(found.fix()).startsWith("let the client check notBefore"));
    }

    @Test
    void namesTheDateOfACertificateThatIsNotYetValid() {
        Case seen = expired(Dialogue.open().hello().serves(EARLY).flight13().alert("certificate_expired"));

        assertThat(rule.diagnose(seen))
                .hasValueSatisfying(
                        found -> assertThat(found.text())
                                .startsWith(
                                        "The certificate of 'localhost' is not valid before 2026-11-21 12:00 UTC, 2 hours after"));
    }

    @Test
    void findsAnIntermediateToo() {
        Case seen = expired(Dialogue.open()
                .hello()
                .serves(Dialogue.LEAF, EXPIRED)
                .flight13()
                .alert("certificate_expired"));

        assertThat(rule.diagnose(seen)).isPresent();
    }

    @Test
    void isSilentWhereTheDatesAreRightOrNotTheMatter() {
        Case right =
                expired(Dialogue.open().hello().serves(Dialogue.LEAF).flight13().alert("bad_certificate"));
        Case other = Cases.of(
                "wrong-host",
                Expectations.reject(Cause.CERTIFICATE_NAME_MISMATCH),
                Dialogue.open().hello().serves(EXPIRED).flight13().alert("bad_certificate"));

        assertThat(rule.diagnose(right)).isEmpty();
        assertThat(rule.diagnose(other)).isEmpty();
    }

    private static Case expired(Dialogue dialogue) {
        return Cases.of(
                "expired", Expectations.reject(Cause.EXPIRED_OR_INVALID_CERTIFICATE, "certificate_expired"), dialogue);
    }
}
