package dev.shakedown.observation.diagnosis;

import static org.assertj.core.api.Assertions.assertThat;

import dev.shakedown.certs.CertificateFacts;
import dev.shakedown.observation.Confidence;
import dev.shakedown.observation.Diagnosis;
import dev.shakedown.observation.Dialogue;
import dev.shakedown.observation.Event;
import dev.shakedown.observation.Fact;
import dev.shakedown.observation.TimedEvent;
import dev.shakedown.observation.Transcript;
import dev.shakedown.observation.UpstreamFailure;
import dev.shakedown.scenario.Cause;
import dev.shakedown.wire.Alert;
import dev.shakedown.wire.AlertDescription;
import java.time.Instant;
import java.util.List;
import org.junit.jupiter.api.Test;

class UpstreamDiagnosisTest {

    @Test
    void saysNothingOfTheClient() {
        Transcript transcript = new Transcript(
                List.of(
                        new TimedEvent(0, new Event.Destination("shop.test", 443, "configuration")),
                        new TimedEvent(1, new Event.UpstreamFailed(UpstreamFailure.REFUSED, "nobody listens"))),
                0,
                0);
        assertThat(UpstreamDiagnosis.of(transcript, Instant.EPOCH))
                .contains(new Diagnosis(
                        Cause.NETWORK_INTERRUPTION,
                        Confidence.CERTAIN,
                        "The connection to the upstream server shop.test:443 failed: nobody listens.",
                        List.of(new Fact("upstream_failed", "refused")),
                        "start the upstream server, or correct its address and port",
                        "reset-on-accept"));
    }

    @Test
    void saysWhatIsWrongWithTheCertificates() {
        CertificateFacts expired = Dialogue.valid(Dialogue.LEAF, "2026-10-21T10:00:00Z", "2026-11-20T10:00:00Z");
        CertificateFacts weak = Dialogue.made(Dialogue.LEAF, "RSA 1024", "SHA1withRSA");

        assertThat(refused(UpstreamFailure.EXPIRED, expired)).satisfies(found -> {
            assertThat(found.cause()).isEqualTo(Cause.EXPIRED_OR_INVALID_CERTIFICATE);
            assertThat(found.text()).contains("expired");
        });
        assertThat(refused(UpstreamFailure.CIPHER, weak)).satisfies(found -> {
            assertThat(found.cause()).isEqualTo(Cause.WEAK_OR_NO_SHARED_CIPHER);
            assertThat(found.text()).contains("SHA1withRSA");
        });
        assertThat(refused(UpstreamFailure.INVALID, Dialogue.LEAF).cause())
                .isEqualTo(Cause.EXPIRED_OR_INVALID_CERTIFICATE);
        assertThat(refused(UpstreamFailure.UNTRUSTED, Dialogue.LEAF).evidence())
                .contains(new Fact("upstream_verified", "1 certificate, the last 'localhost' issued by 'Sandbox'"));
    }

    @Test
    void takesAComplaintAboutOurCertificateForOneAboutNone() {
        for (String alert : List.of("certificate_required", "bad_certificate", "unknown_ca")) {
            Diagnosis found = alert(alert);
            assertThat(found.cause()).isEqualTo(Cause.SERVER_MISCONFIGURATION);
            assertThat(found.fix()).contains("client certificate");
            assertThat(found.confidence()).isEqualTo(Confidence.LIKELY);
        }
        assertThat(alert("unrecognized_name").scenario()).isEqualTo("alert-unrecognized-name");
        assertThat(alert("no_application_protocol").fix()).contains("ALPN");
        assertThat(alert("certificate_revoked").cause()).isEqualTo(Cause.REVOKED_CERTIFICATE);
    }

    private static Diagnosis refused(UpstreamFailure failure, CertificateFacts leaf) {
        Dialogue dialogue = Dialogue.open()
                .then(new Event.UpstreamVerified(List.of(leaf), false))
                .then(new Event.UpstreamFailed(failure, "no path"));
        return UpstreamDiagnosis.of(dialogue.transcript(), Dialogue.NOW).orElseThrow();
    }

    private static Diagnosis alert(String name) {
        Alert alert = new Alert(Alert.FATAL, AlertDescription.valueOf(name));
        Dialogue dialogue = Dialogue.open()
                .then(new Event.AlertReceived(Event.Leg.UPSTREAM, alert, true))
                .then(new Event.UpstreamFailed(UpstreamFailure.ALERT, "alert"));
        return UpstreamDiagnosis.of(dialogue.transcript(), Dialogue.NOW).orElseThrow();
    }

    @Test
    void isEmptyWhereNothingFailed() {
        assertThat(UpstreamDiagnosis.of(Transcript.EMPTY, Instant.EPOCH)).isEmpty();
    }
}
