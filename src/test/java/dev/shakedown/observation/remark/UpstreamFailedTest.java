package dev.shakedown.observation.remark;

import static org.assertj.core.api.Assertions.assertThat;

import dev.shakedown.observation.Dialogue;
import dev.shakedown.observation.Event;
import dev.shakedown.observation.UpstreamFailure;
import dev.shakedown.scenario.Cause;
import org.junit.jupiter.api.Test;

class UpstreamFailedTest {

    private final RemarkRule rule = new UpstreamFailed();

    @Test
    void tellsIt() {
        Dialogue dialogue = Dialogue.open()
                .then(new Event.UpstreamFailed(UpstreamFailure.EXPIRED, "its certificate expired"))
                .handshake()
                .clientCloses();

        assertThat(Scenes.remarks(rule, dialogue)).singleElement().satisfies(remark -> {
            assertThat(remark.cause()).isEqualTo(Cause.EXPIRED_OR_INVALID_CERTIFICATE);
            assertThat(remark.text()).endsWith("its certificate expired.");
        });
    }

    @Test
    void isSilentWhereItStands() {
        assertThat(Scenes.remarks(rule, Scenes.upstream("TLSv1.3", "TLS_AES_128_GCM_SHA256", Dialogue.LEAF)))
                .isEmpty();
    }
}
