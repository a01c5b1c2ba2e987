package dev.shakedown.observation.remark;

import static org.assertj.core.api.Assertions.assertThat;

import dev.shakedown.observation.Dialogue;
import dev.shakedown.observation.Remark;
import dev.shakedown.scenario.Severity;
import java.util.List;
import org.junit.jupiter.api.Test;

class UpstreamWeakSuiteTest {

    private final RemarkRule rule = new UpstreamWeakSuite();

    @Test
    void namesIt() {
        assertThat(with("TLS_ECDHE_RSA_WITH_AES_128_CBC_SHA"))
                .singleElement()
                .satisfies(remark -> assertThat(remark.severity()).isEqualTo(Severity.MEDIUM));
        assertThat(with("TLS_RSA_WITH_RC4_128_SHA"))
                .singleElement()
                .satisfies(remark -> assertThat(remark.text()).contains("(RC4)"));
        assertThat(with("TLS_AES_128_GCM_SHA256")).isEmpty();
    }

    private List<Remark> with(String suite) {
        return Scenes.remarks(rule, Scenes.upstream("TLSv1.2", suite, Dialogue.LEAF));
    }
}
