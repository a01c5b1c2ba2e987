package dev.shakedown.observation.remark;

import static org.assertj.core.api.Assertions.assertThat;

import dev.shakedown.observation.Dialogue;
import dev.shakedown.observation.Event;
import java.util.List;
import org.junit.jupiter.api.Test;

class NoSharedGroupTest {

    private final RemarkRule rule = new NoSharedGroup();

    private static final Event OFFERS = new Event.ServerOffers(List.of(), List.of(), List.of("secp521r1"), 0);

    @Test
    void tellsThatTheyWentOnWithoutOne() {
        assertThat(Scenes.remarks(rule, handshake("x25519").then(OFFERS)))
                .singleElement()
                .satisfies(remark -> assertThat(remark.text()).contains("the server secp521r1"));
    }

    @Test
    void isSilentWhereTheyShareOneOrNothingIsKnown() {
        assertThat(Scenes.remarks(rule, handshake("secp521r1").then(OFFERS))).isEmpty();
        assertThat(Scenes.remarks(rule, handshake("x25519"))).isEmpty();
    }

    private static Dialogue handshake(String group) {
        return Dialogue.open()
                .hello(hello -> Scenes.groups(hello, group))
                .flight12()
                .completed("TLSv1.2");
    }
}
