package dev.shakedown.fault;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;

class WhileHandshakingTest {

    @Test
    void endsWithTheHandshake() {
        WhileHandshaking injector = new WhileHandshaking(Moment.CLIENT_HELLO, record -> List.of());
        assertThat(injector.outbound(Dialogue.FLIGHT)).hasSize(1);
        assertThat(injector.reached(Moment.CLIENT_HELLO)).isEmpty();
        assertThat(injector.outbound(Dialogue.FLIGHT)).isEmpty();
        assertThat(injector.reached(Moment.HANDSHAKE)).isEmpty();
        assertThat(injector.armed()).isFalse();
        assertThat(injector.outbound(Dialogue.FLIGHT)).hasSize(1);
    }

    @Test
    void begunAfterTheHandshakeItLastsToTheEnd() {
        WhileHandshaking injector = new WhileHandshaking(Moment.HANDSHAKE, record -> List.of());
        assertThat(injector.reached(Moment.HANDSHAKE)).isEmpty();
        assertThat(injector.reached(Moment.CLOSE)).isEmpty();
        assertThat(injector.armed()).isTrue();
        assertThat(injector.outbound(Dialogue.FLIGHT)).isEmpty();
    }
}
