package dev.shakedown.observation.remark;

import static org.assertj.core.api.Assertions.assertThat;

import dev.shakedown.observation.Dialogue;
import dev.shakedown.observation.Remark;
import java.util.List;
import org.junit.jupiter.api.Test;

class OnlySha1SignaturesTest {

    private final RemarkRule rule = new OnlySha1Signatures();

    @Test
    void tellsSha1Alone() {
        assertThat(offering(0x0201, 0x0203))
                .singleElement()
                .satisfies(remark -> assertThat(remark.text()).endsWith("signature schemes with SHA-1 only."));
        assertThat(offering())
                .singleElement()
                .satisfies(remark -> assertThat(remark.text()).endsWith("which means SHA-1."));
    }

    @Test
    void isSilentWhereThereIsABetterOne() {
        assertThat(offering(0x0201, 0x0403)).isEmpty();
    }

    private List<Remark> offering(Integer... schemes) {
        return Scenes.remarks(rule, Dialogue.open().hello(hello -> Scenes.schemes(hello, schemes)));
    }
}
