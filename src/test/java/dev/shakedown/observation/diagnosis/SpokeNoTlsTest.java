package dev.shakedown.observation.diagnosis;

import static org.assertj.core.api.Assertions.assertThat;

import dev.shakedown.observation.Dialogue;
import dev.shakedown.observation.Event;
import dev.shakedown.observation.Event.Leg;
import dev.shakedown.observation.Expectations;
import org.junit.jupiter.api.Test;

class SpokeNoTlsTest {

    private final Rule rule = new SpokeNoTls();

    @Test
    void tellsAClientThatSpeaksHttpToTheTlsPort() {
        Dialogue dialogue = Dialogue.open().then(new Event.NotTls(Leg.CLIENT, "HTTP request"));

        assertThat(rule.diagnose(Cases.of("baseline", Expectations.CONTROL, dialogue)))
                .hasValueSatisfying(found -> {
                    assertThat(found.text()).contains("HTTP request");
                    assertThat(found.fix()).contains("https://");
                });
    }

    @Test
    void isSilentWhenTheUpstreamSpeaksNoTlsOrNothingCame() {
        Dialogue upstream = Dialogue.open().then(new Event.NotTls(Leg.UPSTREAM, "SSH"));

        assertThat(rule.diagnose(Cases.of("baseline", Expectations.CONTROL, upstream)))
                .isEmpty();
        assertThat(rule.diagnose(Cases.of(
                        "baseline", Expectations.CONTROL, Dialogue.open().clientCloses())))
                .isEmpty();
    }
}
