package dev.shakedown.observation.diagnosis;

import static org.assertj.core.api.Assertions.assertThat;

import dev.shakedown.observation.Dialogue;
import dev.shakedown.observation.Event;
import dev.shakedown.observation.Expectations;
import dev.shakedown.scenario.Cause;
import org.junit.jupiter.api.Test;

class OwnFailedTest {

    private final Rule rule = new OwnFailed();

    @Test
    void saysWhyAndWhatToDo() {
        Dialogue dialogue = Dialogue.open()
                .hello()
                .then(new Event.OwnFailure("the sandbox CA may not sign for 'a.org'", "ca create --permit a.org"))
                .proxyCloses();

        assertThat(rule.diagnose(Cases.of("expired", Expectations.CONTROL, dialogue)))
                .hasValueSatisfying(found -> {
                    assertThat(found.cause()).isNull();
                    assertThat(found.text())
                            .isEqualTo("Nothing can be said of the client."
                                    + " The proxy could not do its part: the sandbox CA may not sign for 'a.org'.");
                    assertThat(found.fix()).isEqualTo("ca create --permit a.org");
                });
    }

    @Test
    void asksForAReportWhereNoRemedyIsKnown() {
        Dialogue dialogue = Dialogue.open().hello().serverAlert("internal_error");

        assertThat(rule.diagnose(Cases.of("baseline", Expectations.CONTROL, dialogue)))
                .hasValueSatisfying(found -> assertThat(found.fix()).contains("report it"));
    }

    @Test
    void saysThatTheUpstreamWentFirst() {
        Dialogue dialogue = Dialogue.open()
                .handshake()
                .then(new Event.Closed(Event.Leg.UPSTREAM, Event.Peer.UPSTREAM))
                .proxyCloses();

        assertThat(rule.diagnose(Cases.of("baseline", Expectations.CONTROL, dialogue)))
                .hasValueSatisfying(found -> {
                    assertThat(found.cause()).isEqualTo(Cause.NETWORK_INTERRUPTION);
                    assertThat(found.text()).startsWith("The upstream server closed the connection");
                });
    }

    @Test
    void isSilentWhereTheClientDecided() {
        assertThat(rule.diagnose(Cases.of(
                        "baseline",
                        Expectations.CONTROL,
                        Dialogue.open().hello().clientCloses())))
                .isEmpty();
    }
}
