package dev.shakedown.observation.diagnosis;

import static org.assertj.core.api.Assertions.assertThat;

import dev.shakedown.observation.Dialogue;
import dev.shakedown.observation.Expectations;
import dev.shakedown.scenario.Cause;
import org.junit.jupiter.api.Test;

class HungTest {

    private final Rule rule = new Hung();

    @Test
    void missesATimeoutWhereTheServerStalled() {
        Dialogue dialogue = Dialogue.open().hello().injects("stall", "stall").deadline();

        assertThat(rule.diagnose(Cases.of(
                        "stall-after-client-hello", Expectations.reject(Cause.NETWORK_INTERRUPTION), dialogue)))
                .hasValueSatisfying(found -> {
                    assertThat(found.cause()).isEqualTo(Cause.NETWORK_INTERRUPTION);
                    assertThat(found.text()).contains("no timeout");
                });
    }

    @Test
    void thinksOfBlindingWhereTheServerAnswered() {
        Dialogue dialogue = Dialogue.open().hello().flight13().deadline();

        assertThat(rule.diagnose(
                        Cases.of("expired", Expectations.reject(Cause.EXPIRED_OR_INVALID_CERTIFICATE), dialogue)))
                .hasValueSatisfying(found -> {
                    assertThat(found.cause()).isEqualTo(Cause.EXPIRED_OR_INVALID_CERTIFICATE);
                    assertThat(found.text()).contains("10 to 30 s");
                    assertThat(found.fix()).contains("--deadline");
                });
    }

    @Test
    void isSilentWhereTheClientGaveUp() {
        Dialogue dialogue = Dialogue.open().hello().injects("stall", "stall").clientCloses();

        assertThat(rule.diagnose(Cases.of(
                        "stall-after-client-hello", Expectations.reject(Cause.NETWORK_INTERRUPTION), dialogue)))
                .isEmpty();
    }
}
