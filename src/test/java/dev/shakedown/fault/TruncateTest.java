package dev.shakedown.fault;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;

class TruncateTest {

    @ParameterizedTest
    @EnumSource
    void sendsTheBeginningOfTheFirstRecordAfterItsMoment(Moment at) {
        Dialogue dialogue = Dialogue.with(new Truncate(at, 7));
        assertThat(dialogue.send(Dialogue.FLIGHT).sent()).containsExactly("record 17 0303 0102030405060708");
        dialogue.reachAll(Moment.CLOSE);
        assertThat(dialogue.send(Dialogue.FLIGHT).sent()).containsExactly("bytes 17030300080102");
        assertThat(dialogue.armed()).isFalse();
        assertThat(dialogue.send(Dialogue.FLIGHT).sent()).containsExactly("record 17 0303 0102030405060708");
    }

    @ParameterizedTest
    @CsvSource({"0, ''", "3, 170303", "13, 17030300080102030405060708", "18436, 17030300080102030405060708"})
    void keepsAsMuchAsItIsTold(int keep, String bytes) {
        Dialogue dialogue = Dialogue.with(new Truncate(Moment.ACCEPT, keep)).reach(Moment.ACCEPT);
        assertThat(dialogue.send(Dialogue.FLIGHT).sent()).containsExactly("bytes " + bytes);
    }

    @Test
    void cutsInTheMiddleOfTheServerHelloByDefault() throws Exception {
        Dialogue dialogue =
                Dialogue.with(Defaults.of(Truncate.class)).reach(Moment.ACCEPT).reach(Moment.CLIENT_HELLO);
        assertThat(dialogue.send(Dialogue.CHANGE_CIPHER_SPEC)
                        .send(Dialogue.SERVER_HELLO)
                        .sent())
                .containsExactly("record 14 0303 01", "bytes 160303000802");
    }

    @Test
    void refusesToKeepWhatCannotBe() {
        assertThatThrownBy(() -> new Truncate(Moment.CLIENT_HELLO, -1)).hasMessage("keep is -1 (allowed: 0 to 18436)");
        assertThatThrownBy(() -> new Truncate(Moment.CLIENT_HELLO, 18437))
                .hasMessage("keep is 18437 (allowed: 0 to 18436)");
    }
}
