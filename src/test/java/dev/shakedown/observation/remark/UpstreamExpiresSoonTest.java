package dev.shakedown.observation.remark;

import static org.assertj.core.api.Assertions.assertThat;

import dev.shakedown.observation.Dialogue;
import dev.shakedown.scenario.Severity;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class UpstreamExpiresSoonTest {

    private final RemarkRule rule = new UpstreamExpiresSoon();

    @ParameterizedTest
    @CsvSource({
        "2026-12-20T10:00:00Z, MEDIUM, expires in 28 days",
        "2026-11-24T11:00:00Z, HIGH, expires in 3 days",
        "2026-11-20T10:00:00Z, HIGH, expired on 2026-11-20"
    })
    void saysWhen(String end, Severity severity, String words) {
        assertThat(Scenes.remarks(rule, until(end))).singleElement().satisfies(remark -> {
            assertThat(remark.severity()).isEqualTo(severity);
            assertThat(remark.text()).contains(words);
        });
    }

    @Test
    void isSilentOnOneWithTime() {
        assertThat(Scenes.remarks(rule, until("2026-12-22T10:00:00Z"))).isEmpty();
    }

    private static Dialogue until(String end) {
        return Scenes.upstream(
                "TLSv1.3", "TLS_AES_128_GCM_SHA256", Dialogue.valid(Dialogue.LEAF, "2026-10-01T10:00:00Z", end));
    }
}
