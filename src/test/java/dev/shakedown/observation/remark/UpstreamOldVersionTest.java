package dev.shakedown.observation.remark;

import static org.assertj.core.api.Assertions.assertThat;

import dev.shakedown.observation.Dialogue;
import dev.shakedown.observation.Remark;
import dev.shakedown.scenario.Severity;
import java.util.List;
import org.junit.jupiter.api.Test;

class UpstreamOldVersionTest {

    private final RemarkRule rule = new UpstreamOldVersion();

    @Test
    void namesIt() {
        assertThat(with("TLSv1.2"))
                .singleElement()
                .satisfies(remark -> assertThat(remark.severity()).isEqualTo(Severity.LOW));
        assertThat(with("TLSv1"))
                .singleElement()
                .satisfies(remark -> assertThat(remark.severity()).isEqualTo(Severity.HIGH));
        assertThat(with("TLSv1.3")).isEmpty();
    }

    private List<Remark> with(String version) {
        return Scenes.remarks(rule, Scenes.upstream(version, "TLS_AES_128_GCM_SHA256", Dialogue.LEAF));
    }
}
