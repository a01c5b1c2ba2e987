package dev.shakedown.observation.remark;

import static org.assertj.core.api.Assertions.assertThat;

import dev.shakedown.observation.Dialogue;
import dev.shakedown.observation.Event;
import org.junit.jupiter.api.Test;

class NoServerNameTest {

    private final RemarkRule rule = new NoServerName();

    @Test
    void tellsAClientThatNamesNoHost() {
        assertThat(Scenes.remarks(rule, Dialogue.open().hello(Scenes::nameless)))
                .singleElement()
                .satisfies(remark -> assertThat(remark.id()).isEqualTo("no-server-name"));
    }

    @Test
    void isSilentWhereThereIsAnAddressOrAName() {
        Dialogue address = Dialogue.open()
                .then(new Event.Destination("192.0.2.1", 443, "CONNECT"))
                .hello(Scenes::nameless);

        assertThat(Scenes.remarks(rule, address)).isEmpty();
        assertThat(Scenes.remarks(rule, Dialogue.open().hello())).isEmpty();
    }
}
