package dev.shakedown.observation.remark;

import static org.assertj.core.api.Assertions.assertThat;

import dev.shakedown.observation.Dialogue;
import org.junit.jupiter.api.Test;

class NoApplicationProtocolTest {

    private final RemarkRule rule = new NoApplicationProtocol();

    @Test
    void tellsAClientThatNamesNone() {
        assertThat(Scenes.remarks(rule, Dialogue.open().hello(Scenes::withoutAlpn)))
                .singleElement()
                .satisfies(remark -> assertThat(remark.matters()).isFalse());
        assertThat(Scenes.remarks(rule, Dialogue.open().hello())).isEmpty();
    }
}
