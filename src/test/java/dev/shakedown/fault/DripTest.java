package dev.shakedown.fault;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Duration;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

class DripTest {

    private static final Duration EVERY = Duration.ofMillis(20);

    @ParameterizedTest
    @EnumSource
    void sendsSmallSegmentsFromItsMoment(Moment at) {
        Dialogue dialogue = Dialogue.with(new Drip(at, 6, EVERY));
        assertThat(dialogue.send(Dialogue.FLIGHT).sent()).containsExactly(Dialogue.words(Dialogue.FLIGHT));
        assertThat(dialogue.reachAll(at).send(Dialogue.FLIGHT).sent())
                .containsExactly(
                        "bytes 170303000801", "pause 20", "bytes 020304050607", "pause 20", "bytes 08", "pause 20");
    }

    @ParameterizedTest
    @EnumSource
    void endsWithTheHandshakeUnlessItBeganLater(Moment at) {
        Dialogue dialogue = Dialogue.with(new Drip(at, 6, EVERY)).reachAll(Moment.CLOSE);
        boolean drips = at.compareTo(Moment.HANDSHAKE) >= 0;
        assertThat(dialogue.armed()).isEqualTo(drips);
        assertThat(dialogue.send(Dialogue.CHANGE_CIPHER_SPEC).sent()).hasSize(drips ? 2 : 1);
    }

    @Test
    void refusesWhatCannotBe() {
        assertThatThrownBy(() -> new Drip(Moment.CLIENT_HELLO, 0, EVERY))
                .hasMessage("bytes is 0 (allowed: 1 to 16384)");
        assertThatThrownBy(() -> new Drip(Moment.CLIENT_HELLO, 1, Duration.ZERO))
                .hasMessage("every is 0s (allowed: 1ms to 1h)");
    }
}
