package dev.shakedown.observation.remark;

import static org.assertj.core.api.Assertions.assertThat;

import dev.shakedown.observation.Dialogue;
import dev.shakedown.scenario.Severity;
import org.junit.jupiter.api.Test;

class OffersOldVersionsTest {

    private final RemarkRule rule = new OffersOldVersions();

    @Test
    void namesThem() {
        assertThat(Scenes.remarks(rule, Dialogue.open().hello("TLSv1.2", "TLSv1.1", "TLSv1")))
                .singleElement()
                .satisfies(remark -> {
                    assertThat(remark.severity()).isEqualTo(Severity.MEDIUM);
                    assertThat(remark.text()).isEqualTo("The client offers TLSv1.1, TLSv1.");
                });
        assertThat(Scenes.remarks(rule, Dialogue.open().hello("SSLv3")))
                .singleElement()
                .satisfies(remark -> assertThat(remark.severity()).isEqualTo(Severity.HIGH));
    }

    @Test
    void isSilentOnVersionsOfToday() {
        assertThat(Scenes.remarks(rule, Dialogue.open().hello())).isEmpty();
    }
}
