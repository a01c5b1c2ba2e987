package dev.shakedown.observation.remark;

import static org.assertj.core.api.Assertions.assertThat;

import dev.shakedown.observation.Dialogue;
import dev.shakedown.observation.Event;
import java.util.List;
import org.junit.jupiter.api.Test;

class UpstreamUnverifiedTest {

    private final RemarkRule rule = new UpstreamUnverified();

    @Test
    void tellsThatNobodyVerified() {
        Dialogue dialogue = Scenes.upstream("TLSv1.3", "TLS_AES_128_GCM_SHA256", Dialogue.LEAF);

        assertThat(Scenes.remarks(rule, dialogue)).isEmpty();
        assertThat(Scenes.remarks(rule, dialogue.then(new Event.UpstreamVerified(List.of(), false))))
                .singleElement()
                .satisfies(remark -> assertThat(remark.id()).isEqualTo("upstream-unverified"));
    }
}
