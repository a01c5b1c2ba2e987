package dev.shakedown.observation.remark;

import static org.assertj.core.api.Assertions.assertThat;

import dev.shakedown.observation.Dialogue;
import org.junit.jupiter.api.Test;

class NoSecureRenegotiationTest {

    private final RemarkRule rule = new NoSecureRenegotiation();

    @Test
    void tellsAClientThatSaysNothing() {
        assertThat(Scenes.remarks(rule, Dialogue.open().hello(hello -> Scenes.extensions(hello, 0, 43))))
                .singleElement()
                .satisfies(remark -> assertThat(remark.id()).isEqualTo("no-secure-renegotiation"));
    }

    @Test
    void takesTheExtensionOrTheSignal() {
        Dialogue signal = Dialogue.open()
                .hello(hello -> Scenes.extensions(Scenes.suites(hello, "TLS_AES_128_GCM_SHA256", "0x00ff"), 0, 43));

        assertThat(Scenes.remarks(rule, Dialogue.open().hello())).isEmpty();
        assertThat(Scenes.remarks(rule, signal)).isEmpty();
    }
}
