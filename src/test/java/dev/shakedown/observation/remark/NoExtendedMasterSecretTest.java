package dev.shakedown.observation.remark;

import static org.assertj.core.api.Assertions.assertThat;

import dev.shakedown.observation.Dialogue;
import org.junit.jupiter.api.Test;

class NoExtendedMasterSecretTest {

    private final RemarkRule rule = new NoExtendedMasterSecret();

    @Test
    void concernsHandshakesBeforeTls13() {
        assertThat(Scenes.remarks(rule, without().flight12().completed("TLSv1.2")))
                .singleElement()
                .satisfies(remark -> assertThat(remark.id()).isEqualTo("no-extended-master-secret"));
        assertThat(Scenes.remarks(rule, without().flight13().completed("TLSv1.3")))
                .isEmpty();
        assertThat(Scenes.remarks(rule, Dialogue.open().hello().flight12().completed("TLSv1.2")))
                .isEmpty();
    }

    private static Dialogue without() {
        return Dialogue.open().hello(hello -> Scenes.extensions(hello, 0, 43));
    }
}
