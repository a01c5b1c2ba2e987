package dev.shakedown.observation.diagnosis;

import static org.assertj.core.api.Assertions.assertThat;

import dev.shakedown.observation.Confidence;
import dev.shakedown.observation.Dialogue;
import dev.shakedown.observation.Event;
import dev.shakedown.observation.Expectations;
import dev.shakedown.scenario.Cause;
import dev.shakedown.wire.CipherSuite;
import java.util.List;
import org.junit.jupiter.api.Test;

class NothingInCommonTest {

    private final Rule rule = new NothingInCommon();

    @Test
    void comparesTheVersions() {
        Dialogue dialogue = Dialogue.open()
                .hello("TLSv1.3", "TLSv1.2")
                .then(new Event.ServerOffers(List.of("TLSv1"), List.of()))
                .serverAlert("protocol_version");

        assertThat(rule.diagnose(
                        Cases.of("tls10-only", Expectations.reject(Cause.INCOMPATIBLE_PROTOCOL_VERSIONS), dialogue)))
                .hasValueSatisfying(found -> {
                    assertThat(found.cause()).isEqualTo(Cause.INCOMPATIBLE_PROTOCOL_VERSIONS);
                    assertThat(found.text())
                            .startsWith("The client offers TLSv1.3, TLSv1.2; the server has only TLSv1.");
                });
    }

    @Test
    void comparesTheSuites() {
        Dialogue dialogue = Dialogue.open()
                .hello()
                .then(new Event.ServerOffers(List.of(), List.of("TLS_RSA_WITH_NULL_SHA")))
                .serverAlert("handshake_failure");

        assertThat(rule.diagnose(
                        Cases.of("null-cipher", Expectations.reject(Cause.WEAK_OR_NO_SHARED_CIPHER), dialogue)))
                .hasValueSatisfying(found -> {
                    assertThat(found.cause()).isEqualTo(Cause.WEAK_OR_NO_SHARED_CIPHER);
                    assertThat(found.text()).contains(new CipherSuite(0x1301).name(), "only TLS_RSA_WITH_NULL_SHA");
                });
    }

    @Test
    void findsTheFaultWithAClientThatACorrectServerCannotServe() {
        Dialogue old = Dialogue.open().hello("TLSv1").serverAlert("protocol_version");
        Dialogue poor = Dialogue.open().hello().serverAlert("handshake_failure");

        assertThat(rule.diagnose(Cases.of("baseline", Expectations.CONTROL, old)))
                .hasValueSatisfying(found -> assertThat(found.fix()).startsWith("update the client"));
        assertThat(rule.diagnose(Cases.of("baseline", Expectations.CONTROL, poor)))
                .hasValueSatisfying(found -> assertThat(found.cause()).isEqualTo(Cause.CLIENT_SOFTWARE));
    }

    @Test
    void tellsAClientWithoutTheNewestVersion() {
        Dialogue dialogue = Dialogue.open()
                .hello("TLSv1.2")
                .then(new Event.ServerOffers(List.of("TLSv1.3"), List.of()))
                .serverAlert("protocol_version");

        assertThat(rule.diagnose(Cases.of("tls13-only", Expectations.CONTROL, dialogue)))
                .hasValueSatisfying(found -> {
                    assertThat(found.text()).startsWith("The client offers TLSv1.2; the server has only TLSv1.3.");
                    assertThat(found.scenario()).isEqualTo("tls13-only");
                    assertThat(found.confidence()).isEqualTo(Confidence.CERTAIN);
                });
    }

    @Test
    void tellsThatNoApplicationProtocolIsShared() {
        Dialogue dialogue = Dialogue.open().hello().serverAlert("no_application_protocol");

        assertThat(rule.diagnose(Cases.of("own", Expectations.CONTROL, dialogue)))
                .hasValueSatisfying(found -> {
                    assertThat(found.cause()).isEqualTo(Cause.SERVER_MISCONFIGURATION);
                    assertThat(found.text()).contains("The client offers h2, http/1.1.");
                });
    }

    @Test
    void isSilentWhereTheClientRefused() {
        Dialogue dialogue = Dialogue.open().hello().flight13().alert("handshake_failure");

        assertThat(rule.diagnose(Cases.of("baseline", Expectations.CONTROL, dialogue)))
                .isEmpty();
    }
}
