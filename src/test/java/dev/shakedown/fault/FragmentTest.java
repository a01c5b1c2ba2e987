package dev.shakedown.fault;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.shakedown.wire.TlsRecord;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

class FragmentTest {

    @ParameterizedTest
    @EnumSource(names = {"ACCEPT", "CLIENT_HELLO", "SERVER_HELLO"})
    void splitsHandshakeRecordsFromItsMomentToTheEndOfTheHandshake(Moment at) {
        Dialogue dialogue = Dialogue.with(new Fragment(at, 3));
        String whole = "record 16 0303 0200000403030707";
        assertThat(dialogue.send(Dialogue.SERVER_HELLO).sent()).containsExactly(whole);
        assertThat(dialogue.reachAll(at).send(Dialogue.SERVER_HELLO).sent())
                .containsExactly("record 16 0303 020000", "record 16 0303 040303", "record 16 0303 0707");
        assertThat(dialogue.send(Dialogue.SERVER_HELLO).sent()).hasSize(3);
        assertThat(dialogue.armed()).isTrue();
        assertThat(dialogue.reach(Moment.HANDSHAKE).armed()).isFalse();
        assertThat(dialogue.send(Dialogue.SERVER_HELLO).sent()).containsExactly(whole);
    }

    @Test
    void leavesWhatIsProtectedOrNoHandshakeOrSmallEnough() {
        Dialogue dialogue = Dialogue.with(new Fragment(Moment.CLIENT_HELLO, 3)).reach(Moment.CLIENT_HELLO);
        TlsRecord finished = Dialogue.record(TlsRecord.HANDSHAKE, true, 1, 2, 3, 4);
        TlsRecord alert = Dialogue.record(TlsRecord.ALERT, false, 2, 40);
        TlsRecord small = Dialogue.record(TlsRecord.HANDSHAKE, false, 14, 0, 0);
        assertThat(dialogue.send(finished)
                        .send(Dialogue.FLIGHT)
                        .send(alert)
                        .send(small)
                        .sent())
                .containsExactly(
                        "record 16 0303 01020304",
                        "record 17 0303 0102030405060708",
                        "record 15 0303 0228",
                        "record 16 0303 0e0000");
    }

    @Test
    void refusesWhatCannotBe() {
        assertThatThrownBy(() -> new Fragment(Moment.CLIENT_HELLO, 0)).hasMessage("size is 0 (allowed: 1 to 16384)");
        assertThatThrownBy(() -> new Fragment(Moment.SERVER_FLIGHT, 16))
                .hasMessage(
                        "at is server-flight, when all handshake records are protected (allowed: accept, client-hello, server-hello)");
    }
}
