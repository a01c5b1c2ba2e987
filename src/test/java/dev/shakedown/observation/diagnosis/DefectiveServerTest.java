package dev.shakedown.observation.diagnosis;

import static org.assertj.core.api.Assertions.assertThat;

import dev.shakedown.certs.Anchor;
import dev.shakedown.certs.CertificateFacts;
import dev.shakedown.certs.RevocationRecipe;
import dev.shakedown.observation.ClientReport;
import dev.shakedown.observation.Confidence;
import dev.shakedown.observation.Diagnosis;
import dev.shakedown.observation.Dialogue;
import dev.shakedown.observation.Expectations;
import dev.shakedown.scenario.Cause;
import dev.shakedown.scenario.Expectation;
import java.util.Optional;
import org.junit.jupiter.api.Test;

class DefectiveServerTest {

    private static final CertificateFacts EXPIRED =
            Dialogue.valid(Dialogue.LEAF, "2026-10-21T10:00:00Z", "2026-11-20T10:00:00Z");
    private static final Expectation DATES =
            Expectations.reject(Cause.EXPIRED_OR_INVALID_CERTIFICATE, "certificate_expired");

    private final Rule rule = new DefectiveServer();

    @Test
    void saysWhatWasWrongAndHowTheClientTookIt() {
        Diagnosis found = diagnosis(DATES, expired("localhost").alert("certificate_expired"))
                .orElseThrow();

        assertThat(found.cause()).isEqualTo(Cause.EXPIRED_OR_INVALID_CERTIFICATE);
        assertThat(found.confidence()).isEqualTo(Confidence.CERTAIN);
        assertThat(found.text())
                .isEqualTo("The certificate of 'localhost' expired on 2026-11-20 10:00 UTC, 1 day before this"
                        + " handshake. The client refused with the fatal alert certificate_expired, after the"
                        + " server's certificate.");
        assertThat(found.fix()).startsWith("renew the certificate");
        assertThat(found.scenario()).isEqualTo("expired");
    }

    @Test
    void namesTheAlertThatFitsBetter() {
        assertThat(diagnosis(DATES, expired("localhost").alert("certificate_unknown")))
                .hasValueSatisfying(found -> assertThat(found.text())
                        .endsWith("That is right, but the alert that fits is certificate_expired."));
    }

    @Test
    void tellsTheClientThatAcceptedWhatToMend() {
        assertThat(diagnosis(DATES, expired("localhost").completed("TLSv1.3").request(9)))
                .hasValueSatisfying(found -> assertThat(found.fix()).startsWith("let the client check notBefore"));
    }

    @Test
    void recognisesTheDefectWithoutBeingTold() {
        assertThat(diagnosis(Expectations.CONTROL, expired("localhost").alert("certificate_unknown")))
                .hasValueSatisfying(found -> {
                    assertThat(found.cause()).isEqualTo(Cause.EXPIRED_OR_INVALID_CERTIFICATE);
                    assertThat(found.confidence()).isEqualTo(Confidence.LIKELY);
                });
    }

    @Test
    void believesTheClientWhereSeveralThingsAreWrong() {
        Dialogue silent = expired("shop.test").clientCloses();
        ClientReport report = new ClientReport(1, false, "no name").naming(Cause.CERTIFICATE_NAME_MISMATCH);

        assertThat(diagnosis(Expectations.CONTROL, expired("shop.test").alert("certificate_expired")))
                .hasValueSatisfying(found -> {
                    assertThat(found.cause()).isEqualTo(Cause.EXPIRED_OR_INVALID_CERTIFICATE);
                    assertThat(found.text()).contains("Besides: The client asked for 'shop.test'");
                });
        assertThat(diagnosis(Expectations.CONTROL, silent))
                .hasValueSatisfying(found -> assertThat(found.confidence()).isEqualTo(Confidence.POSSIBLE));
        assertThat(rule.diagnose(Cases.of("own", Expectations.CONTROL, silent, report)))
                .hasValueSatisfying(found -> assertThat(found.cause()).isEqualTo(Cause.CERTIFICATE_NAME_MISMATCH));
    }

    @Test
    void isSilentWhereTheClientOnlyLacksTrust() {
        Dialogue selfSigned = Dialogue.open()
                .hello()
                .serves(Anchor.ITSELF, RevocationRecipe.DEFAULT, EXPIRED)
                .flight13()
                .alert("unknown_ca");

        assertThat(diagnosis(Expectations.CONTROL, expired("localhost").alert("unknown_ca")))
                .isEmpty();
        assertThat(diagnosis(Expectations.CONTROL, selfSigned))
                .hasValueSatisfying(
                        found -> assertThat(found.cause()).isEqualTo(Cause.UNTRUSTED_CERTIFICATE_AUTHORITY));
    }

    @Test
    void isSilentWhereThePlanIsAnother() {
        assertThat(diagnosis(
                        Expectations.reject(Cause.REVOKED_CERTIFICATE),
                        expired("localhost").alert("certificate_expired")))
                .isEmpty();
        assertThat(diagnosis(Expectations.CONTROL, Dialogue.open().handshake().alert("bad_certificate")))
                .isEmpty();
    }

    private static Dialogue expired(String host) {
        return Dialogue.open().helloTo(host).serves(EXPIRED).flight13();
    }

    private Optional<Diagnosis> diagnosis(Expectation expectation, Dialogue dialogue) {
        return rule.diagnose(Cases.of("own", expectation, dialogue));
    }
}
