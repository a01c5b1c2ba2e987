package dev.shakedown.observation.diagnosis;

import static org.assertj.core.api.Assertions.assertThat;

import dev.shakedown.observation.Dialogue;
import dev.shakedown.observation.Expectations;
import org.junit.jupiter.api.Test;

class NoHelloTest {

    private final Rule rule = new NoHello();

    @Test
    void tellsAClientThatSendsNothing() {
        assertThat(rule.diagnose(Cases.of(
                        "baseline", Expectations.CONTROL, Dialogue.open().deadline())))
                .hasValueSatisfying(found -> {
                    assertThat(found.text()).startsWith("The client connected and sent no ClientHello.");
                    assertThat(found.fix()).isNotEmpty();
                });
    }

    @Test
    void isSilentAfterAClientHello() {
        assertThat(rule.diagnose(Cases.of(
                        "baseline",
                        Expectations.CONTROL,
                        Dialogue.open().hello().clientCloses())))
                .isEmpty();
    }
}
