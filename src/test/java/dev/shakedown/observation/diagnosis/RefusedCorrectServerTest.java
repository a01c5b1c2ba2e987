package dev.shakedown.observation.diagnosis;

import static org.assertj.core.api.Assertions.assertThat;

import dev.shakedown.observation.ClientReport;
import dev.shakedown.observation.Confidence;
import dev.shakedown.observation.Diagnosis;
import dev.shakedown.observation.Dialogue;
import dev.shakedown.observation.Expectations;
import dev.shakedown.scenario.Cause;
import org.junit.jupiter.api.Test;

class RefusedCorrectServerTest {

    private final Rule rule = new RefusedCorrectServer();

    @Test
    void readsTheAlert() {
        assertThat(diagnosis(Dialogue.open().hello().flight13().alert("unknown_ca")))
                .satisfies(found -> {
                    assertThat(found.cause()).isEqualTo(Cause.UNTRUSTED_CERTIFICATE_AUTHORITY);
                    assertThat(found.text()).contains("It said: 'curl: (60) no", "does not trust the sandbox CA");
                    assertThat(found.fix()).contains("ca.pem", "--cacert", "NODE_EXTRA_CA_CERTS");
                });
        assertThat(diagnosis(Dialogue.open().hello().flight13().alert("certificate_expired"))
                        .fix())
                .contains("clock");
        assertThat(diagnosis(Dialogue.open().hello().flight13().alert("illegal_parameter"))
                        .cause())
                .isEqualTo(Cause.CLIENT_SOFTWARE);
        assertThat(diagnosis(Dialogue.open().hello().flight13().alert("protocol_version"))
                        .cause())
                .isEqualTo(Cause.INCOMPATIBLE_PROTOCOL_VERSIONS);
    }

    @Test
    void guessesFromHowFarTheClientCame() {
        assertThat(diagnosis(Dialogue.open().hello().flight13().clientCloses()).cause())
                .isEqualTo(Cause.UNTRUSTED_CERTIFICATE_AUTHORITY);
        assertThat(diagnosis(Dialogue.open().handshake().clientCloses()).cause())
                .isEqualTo(Cause.CERTIFICATE_NAME_MISMATCH);
        assertThat(diagnosis(Dialogue.open().hello().clientCloses()).cause()).isEqualTo(Cause.CLIENT_SOFTWARE);
    }

    @Test
    void believesWhatTheClientsWordsName() {
        Dialogue silent = Dialogue.open().hello().flight13().clientCloses();
        ClientReport report = new ClientReport(1, false, "clock skew").naming(Cause.EXPIRED_OR_INVALID_CERTIFICATE);

        assertThat(rule.diagnose(Cases.of("baseline", Expectations.CONTROL, silent, report)))
                .hasValueSatisfying(found -> {
                    assertThat(found.cause()).isEqualTo(Cause.EXPIRED_OR_INVALID_CERTIFICATE);
                    assertThat(found.confidence()).isEqualTo(Confidence.LIKELY);
                });
    }

    @Test
    void isLessSureOfASilentClient() {
        assertThat(diagnosis(Dialogue.open().hello().flight13().alert("unknown_ca"))
                        .confidence())
                .isEqualTo(Confidence.LIKELY);
        assertThat(diagnosis(Dialogue.open().hello().flight13().clientCloses()).confidence())
                .isEqualTo(Confidence.POSSIBLE);
        assertThat(diagnosis(Dialogue.open().hello().clientResets()).cause()).isEqualTo(Cause.NETWORK_INTERRUPTION);
    }

    @Test
    void saysWhatElseIsWrongWithTheServer() {
        Dialogue dialogue = Dialogue.open()
                .helloTo("shop.test")
                .serves(Dialogue.LEAF)
                .flight13()
                .alert("unknown_ca");

        assertThat(diagnosis(dialogue)).satisfies(found -> {
            assertThat(found.cause()).isEqualTo(Cause.UNTRUSTED_CERTIFICATE_AUTHORITY);
            assertThat(found.text()).startsWith("The client asked for 'shop.test'");
        });
    }

    @Test
    void isSilentWhereTheClientAccepted() {
        assertThat(rule.diagnose(Cases.of(
                        "baseline",
                        Expectations.CONTROL,
                        Dialogue.open().handshake().request(1))))
                .isEmpty();
    }

    private Diagnosis diagnosis(Dialogue dialogue) {
        ClientReport report = new ClientReport(60, false, "curl: (60) no\n");
        return rule.diagnose(Cases.of("baseline", Expectations.CONTROL, dialogue, report))
                .orElseThrow();
    }
}
