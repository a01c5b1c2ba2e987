package dev.shakedown.observation.diagnosis;

import static org.assertj.core.api.Assertions.assertThat;

import dev.shakedown.observation.Dialogue;
import dev.shakedown.observation.Expectations;
import dev.shakedown.scenario.Cause;
import org.junit.jupiter.api.Test;

class OldVersionTest {

    private final Rule rule = new OldVersion();

    @Test
    void namesTheVersionThatWasChosen() {
        Dialogue dialogue = Dialogue.open()
                .hello("TLSv1.2", "TLSv1")
                .flight12()
                .completed("TLSv1")
                .request(9);

        assertThat(rule.diagnose(
                        Cases.of("tls10-only", Expectations.reject(Cause.INCOMPATIBLE_PROTOCOL_VERSIONS), dialogue)))
                .hasValueSatisfying(found -> {
                    assertThat(found.text()).startsWith("The server chose TLSv1. The client offers TLSv1.2, TLSv1.");
                    assertThat(found.fix()).contains("lowest version to TLS 1.2");
                });
    }

    @Test
    void isSilentOnOtherCauses() {
        Dialogue dialogue = Dialogue.open().handshake().request(9);

        assertThat(rule.diagnose(Cases.of("x", Expectations.reject(Cause.CLIENT_SOFTWARE), dialogue)))
                .isEmpty();
    }
}
