package dev.shakedown.observation.diagnosis;

import static org.assertj.core.api.Assertions.assertThat;

import dev.shakedown.observation.ClientReport;
import dev.shakedown.observation.Dialogue;
import dev.shakedown.observation.Expectations;
import org.junit.jupiter.api.Test;

class AllWellTest {

    private final Rule rule = new AllWell();

    private final Dialogue good =
            Dialogue.open().handshake().request(80).response(99).clientCloses();

    @Test
    void saysWhatWasNegotiatedAndThatNothingIsToBeFixed() {
        assertThat(rule.diagnose(Cases.of("baseline", Expectations.CONTROL, good)))
                .hasValueSatisfying(found -> {
                    assertThat(found.cause()).isNull();
                    assertThat(found.text())
                            .isEqualTo("The client accepted a correct server (TLSv1.3, TLS_AES_128_GCM_SHA256)."
                                    + " The client sent its request (80 bytes) under the negotiated keys.");
                    assertThat(found.fix()).isEmpty();
                });
    }

    @Test
    void wondersAboutAFailureAfterwards() {
        ClientReport report = new ClientReport(56, false, "recv failure");

        assertThat(rule.diagnose(Cases.of("baseline", Expectations.CONTROL, good, report)))
                .hasValueSatisfying(found -> {
                    assertThat(found.text()).contains("exit status 56", "It said: 'recv failure");
                    assertThat(found.fix()).isNotEmpty();
                });
    }

    @Test
    void isSilentWhereTheClientRefused() {
        assertThat(rule.diagnose(Cases.of(
                        "baseline",
                        Expectations.CONTROL,
                        Dialogue.open().hello().clientCloses())))
                .isEmpty();
    }
}
