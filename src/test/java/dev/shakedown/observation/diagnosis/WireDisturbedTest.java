package dev.shakedown.observation.diagnosis;

import static org.assertj.core.api.Assertions.assertThat;

import dev.shakedown.observation.Diagnosis;
import dev.shakedown.observation.Dialogue;
import dev.shakedown.observation.Expectations;
import dev.shakedown.observation.Fact;
import dev.shakedown.scenario.Cause;
import org.junit.jupiter.api.Test;

class WireDisturbedTest {

    private final Rule rule = new WireDisturbed();

    @Test
    void namesTheFaults() {
        Dialogue dialogue = Dialogue.open()
                .hello()
                .injects("delay", "pause")
                .injects("reset", "reset")
                .proxyResets();

        assertThat(rule.diagnose(Cases.of(
                        "reset-after-client-hello", Expectations.reject(Cause.NETWORK_INTERRUPTION), dialogue)))
                .hasValueSatisfying(found -> {
                    assertThat(found.cause()).isEqualTo(Cause.NETWORK_INTERRUPTION);
                    assertThat(found.text())
                            .startsWith("The server's side was disturbed on purpose: delay, reset. The server");
                });
    }

    @Test
    void leavesACertificateThatTheClientSawToItsOwnRule() {
        Dialogue dialogue =
                Dialogue.open().hello().injects("delay", "pause").flight13().alert("certificate_expired");

        assertThat(rule.diagnose(
                        Cases.of("expired--slow", Expectations.reject(Cause.EXPIRED_OR_INVALID_CERTIFICATE), dialogue)))
                .isEmpty();
    }

    @Test
    void isSilentWithoutAFault() {
        Dialogue dialogue = Dialogue.open().hello().clientResets();

        assertThat(rule.diagnose(Cases.of("x", Expectations.reject(Cause.NETWORK_INTERRUPTION), dialogue)))
                .isEmpty();
    }

    @Test
    void recognisesTheCauseWithoutBeingTold() {
        assertThat(own(Dialogue.open().hello().injects("stall", "stall").clientCloses())
                        .cause())
                .isEqualTo(Cause.NETWORK_INTERRUPTION);
        assertThat(own(Dialogue.open()
                        .hello()
                        .injects("send-bytes", "send")
                        .injects("stall", "stall")
                        .clientCloses()))
                .satisfies(found -> {
                    assertThat(found.cause()).isEqualTo(Cause.SERVER_MISCONFIGURATION);
                    assertThat(found.scenario()).isEqualTo("plain-http");
                    assertThat(found.fix()).contains("plain HTTP on the TLS port");
                    assertThat(found.evidence()).containsExactly(new Fact("injected", "send-bytes send, stall stall"));
                });
    }

    @Test
    void isSilentWhereTheClientTookItOrRefusedForSomethingElse() {
        Dialogue slowly = Dialogue.open().hello().injects("delay", "pause").flight13();

        assertThat(rule.diagnose(Cases.of(
                        "slow-handshake",
                        Expectations.CONTROL,
                        slowly.completed("TLSv1.3").request(9))))
                .isEmpty();
        assertThat(rule.diagnose(Cases.of(
                        "slow-handshake",
                        Expectations.CONTROL,
                        Dialogue.open()
                                .hello()
                                .injects("delay", "pause")
                                .flight13()
                                .alert("unknown_ca"))))
                .isEmpty();
    }

    private Diagnosis own(Dialogue dialogue) {
        return rule.diagnose(Cases.of("own", Expectations.CONTROL, dialogue)).orElseThrow();
    }
}
