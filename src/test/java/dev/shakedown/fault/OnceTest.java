package dev.shakedown.fault;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class OnceTest {

    @Test
    void doesAllOfItsVerbsInOrderAndIsSpent() {
        Once once = new Once(Moment.REQUEST, new Verb.Stall(), new Verb.Close());
        assertThat(once.reached(Moment.HANDSHAKE)).isEmpty();
        assertThat(once.armed()).isTrue();
        assertThat(once.reached(Moment.REQUEST)).containsExactly(new Verb.Stall(), new Verb.Close());
        assertThat(once.armed()).isFalse();
    }
}
