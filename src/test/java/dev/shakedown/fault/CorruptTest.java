package dev.shakedown.fault;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.shakedown.wire.TlsRecord;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;

class CorruptTest {

    @ParameterizedTest
    @EnumSource
    void flipsOneBitOfTheFirstRecordAfterItsMoment(Moment at) {
        Dialogue dialogue = Dialogue.with(new Corrupt(at, null));
        assertThat(dialogue.send(Dialogue.FLIGHT).sent()).containsExactly("record 17 0303 0102030405060708");
        assertThat(dialogue.reachAll(Moment.CLOSE).armed()).isTrue();
        assertThat(dialogue.send(Dialogue.FLIGHT).sent()).containsExactly("record 17 0303 0102030404060708");
        assertThat(dialogue.armed()).isFalse();
        assertThat(dialogue.send(Dialogue.FLIGHT).sent()).containsExactly("record 17 0303 0102030405060708");
    }

    @ParameterizedTest
    @CsvSource({"0, 0002030405060708", "7, 0102030405060709", "18431, 0102030405060709"})
    void flipsItInTheByteThatIsAskedFor(int offset, String fragment) {
        Dialogue dialogue = Dialogue.with(new Corrupt(Moment.ACCEPT, offset)).reach(Moment.ACCEPT);
        assertThat(dialogue.send(Dialogue.FLIGHT).sent()).containsExactly("record 17 0303 " + fragment);
    }

    @Test
    void sparesChangeCipherSpecAndEmptyRecords() {
        TlsRecord empty = Dialogue.record(TlsRecord.APPLICATION_DATA, true);
        Dialogue dialogue = Dialogue.with(new Corrupt(Moment.SERVER_HELLO, 0)).reach(Moment.SERVER_HELLO);
        assertThat(dialogue.send(Dialogue.CHANGE_CIPHER_SPEC).send(empty).sent())
                .containsExactly("record 14 0303 01", "record 17 0303 ");
        assertThat(dialogue.send(Dialogue.FLIGHT).sent()).containsExactly("record 17 0303 0002030405060708");
    }

    @Test
    void keepsAProtectedRecordProtectedAndTheOriginalUnchanged() {
        Injector injector = new Corrupt(Moment.ACCEPT, null).start();
        assertThat(injector.reached(Moment.ACCEPT)).isEmpty();
        List<Verb> verbs = injector.outbound(Dialogue.FLIGHT);
        assertThat(verbs)
                .singleElement()
                .isInstanceOfSatisfying(
                        Verb.SendRecord.class,
                        send -> assertThat(send.record().encrypted()).isTrue());
        assertThat(Dialogue.FLIGHT.fragment()).containsExactly(1, 2, 3, 4, 5, 6, 7, 8);
    }

    @Test
    void refusesAnOffsetThatNoRecordHas() {
        assertThatThrownBy(() -> new Corrupt(Moment.CLIENT_HELLO, -1)).hasMessage("offset is -1 (allowed: 0 to 18431)");
    }
}
