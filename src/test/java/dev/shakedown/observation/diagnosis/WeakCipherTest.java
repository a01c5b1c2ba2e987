package dev.shakedown.observation.diagnosis;

import static org.assertj.core.api.Assertions.assertThat;

import dev.shakedown.observation.Dialogue;
import dev.shakedown.observation.Expectations;
import dev.shakedown.scenario.Cause;
import org.junit.jupiter.api.Test;

class WeakCipherTest {

    private final Rule rule = new WeakCipher();

    @Test
    void namesTheSuiteAndTheGroup() {
        Dialogue dialogue = Dialogue.open().handshake().request(9);

        assertThat(rule.diagnose(Cases.of("dh-512", Expectations.reject(Cause.WEAK_OR_NO_SHARED_CIPHER), dialogue)))
                .hasValueSatisfying(found -> assertThat(found.text())
                        .startsWith("The server chose TLS_AES_128_GCM_SHA256 with X25519 ('dh-512')."));
    }

    @Test
    void namesTheScenarioWhereNothingWasChosen() {
        Dialogue dialogue = Dialogue.open().hello().clientCloses();

        assertThat(rule.diagnose(Cases.of("3des", Expectations.reject(Cause.WEAK_OR_NO_SHARED_CIPHER), dialogue)))
                .hasValueSatisfying(found -> assertThat(found.text()).contains("'3des'"));
    }

    @Test
    void isSilentOnOtherCauses() {
        Dialogue dialogue = Dialogue.open().handshake().request(9);

        assertThat(rule.diagnose(Cases.of("x", Expectations.reject(Cause.CLIENT_SOFTWARE), dialogue)))
                .isEmpty();
    }
}
