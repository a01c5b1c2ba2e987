package dev.shakedown.observation.diagnosis;

import static org.assertj.core.api.Assertions.assertThat;

import dev.shakedown.certs.CertificateFacts;
import dev.shakedown.observation.Diagnosis;
import dev.shakedown.observation.Dialogue;
import dev.shakedown.observation.Event;
import dev.shakedown.observation.Event.Leg;
import dev.shakedown.observation.Expectations;
import dev.shakedown.observation.UpstreamFailure;
import dev.shakedown.scenario.Cause;
import dev.shakedown.wire.Alert;
import dev.shakedown.wire.AlertDescription;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

class UpstreamBrokeTest {

    private final Rule rule = new UpstreamBroke();

    @ParameterizedTest
    @EnumSource(UpstreamFailure.class)
    void hasACauseAndAFixForEveryFailure(UpstreamFailure failure) {
        Diagnosis found = diagnosis(Dialogue.open(), failure, "it failed");

        assertThat(found.cause()).isEqualTo(failure.cause());
        assertThat(found.text())
                .startsWith("The connection to the upstream server shop.test:443 failed: it failed.")
                .endsWith("So the client was not tried.");
        assertThat(found.fix()).isNotEmpty();
    }

    @Test
    void namesTheDatesAndNamesOfTheUpstreamsCertificate() {
        CertificateFacts expired = Dialogue.valid(Dialogue.LEAF, "2026-10-21T10:00:00Z", "2026-11-20T10:00:00Z");

        assertThat(verified(expired, UpstreamFailure.EXPIRED).text()).contains("expired on 2026-11-20");
        assertThat(verified(expired, UpstreamFailure.NAME_MISMATCH).text()).contains("for 'localhost'");
        assertThat(verified(Dialogue.LEAF, UpstreamFailure.UNTRUSTED).text()).contains("issued by 'Sandbox'");
    }

    @Test
    void readsTheUpstreamsAlert() {
        Alert alert = new Alert(Alert.FATAL, AlertDescription.valueOf("protocol_version"));
        Dialogue dialogue = Dialogue.open().then(new Event.AlertReceived(Leg.UPSTREAM, alert, false));

        assertThat(diagnosis(dialogue, UpstreamFailure.ALERT, "alert").cause())
                .isEqualTo(Cause.INCOMPATIBLE_PROTOCOL_VERSIONS);
    }

    @Test
    void tellsAFailureAfterTheClientHadAccepted() {
        Dialogue dialogue = Dialogue.open()
                .handshake()
                .request(9)
                .then(new Event.UpstreamFailed(UpstreamFailure.RESET, "reset by peer"));

        assertThat(rule.diagnose(Cases.of("baseline", Expectations.CONTROL, dialogue)))
                .hasValueSatisfying(
                        found -> assertThat(found.text()).endsWith("The client had accepted the interception."));
    }

    @Test
    void isSilentWhereTheClientRefusedFirst() {
        Dialogue dialogue = Dialogue.open()
                .hello()
                .flight13()
                .alert("unknown_ca")
                .then(new Event.UpstreamFailed(UpstreamFailure.CLOSED, "closed"));

        assertThat(rule.diagnose(Cases.of("baseline", Expectations.CONTROL, dialogue)))
                .isEmpty();
        assertThat(rule.diagnose(Cases.of(
                        "baseline",
                        Expectations.CONTROL,
                        Dialogue.open().hello().proxyCloses())))
                .isEmpty();
    }

    private Diagnosis verified(CertificateFacts certificate, UpstreamFailure failure) {
        Event seen = new Event.UpstreamVerified(List.of(certificate), false);
        return diagnosis(Dialogue.open().then(seen), failure, "no");
    }

    private Diagnosis diagnosis(Dialogue start, UpstreamFailure failure, String detail) {
        Dialogue dialogue = start.then(new Event.Destination("shop.test", 443, "configuration"))
                .hello()
                .then(new Event.UpstreamFailed(failure, detail))
                .proxyCloses();
        return rule.diagnose(Cases.of("baseline", Expectations.CONTROL, dialogue))
                .orElseThrow();
    }
}
