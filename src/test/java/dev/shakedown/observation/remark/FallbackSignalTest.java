package dev.shakedown.observation.remark;

import static org.assertj.core.api.Assertions.assertThat;

import dev.shakedown.observation.Dialogue;
import org.junit.jupiter.api.Test;

class FallbackSignalTest {

    private final RemarkRule rule = new FallbackSignal();

    @Test
    void tellsAClientThatStepsDown() {
        Dialogue dialogue = Dialogue.open().hello(hello -> Scenes.suites(hello, "TLS_AES_128_GCM_SHA256", "0x5600"));

        assertThat(Scenes.remarks(rule, dialogue)).singleElement().satisfies(remark -> {
            assertThat(remark.id()).isEqualTo("fell-back");
            assertThat(remark.text()).contains("its highest offer is TLSv1.3");
        });
    }

    @Test
    void isSilentOnAFirstTry() {
        assertThat(Scenes.remarks(rule, Dialogue.open().hello())).isEmpty();
    }
}
