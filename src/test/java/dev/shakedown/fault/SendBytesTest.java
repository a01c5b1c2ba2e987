package dev.shakedown.fault;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.ValueSource;

class SendBytesTest {

    @ParameterizedTest
    @EnumSource
    void sendsTextAtItsMoment(Moment at) {
        Dialogue dialogue = Dialogue.with(new SendBytes(at, "é\r\n", null));
        assertThat(dialogue.reachAll(Moment.CLOSE).sent()).containsExactly("bytes c3a90d0a");
        assertThat(dialogue.armed()).isFalse();
    }

    @Test
    void sendsHexadecimalBytes() {
        SendBytes bytes = new SendBytes(Moment.CLIENT_HELLO, null, "15 0303\n0002 02FF");
        assertThat(Dialogue.with(bytes).reach(Moment.CLIENT_HELLO).sent()).containsExactly("bytes 150303000202ff");
    }

    @ParameterizedTest
    @ValueSource(strings = {"1", "0x15", "xy"})
    void refusesWhatIsNotHexadecimal(String hex) {
        assertThatThrownBy(() -> new SendBytes(Moment.CLIENT_HELLO, null, hex))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessage("hex is '" + hex + "' (allowed: pairs of hexadecimal digits, as 15 03 03)");
    }

    @Test
    void needsExactlyOneOfTextAndHex() {
        assertThatThrownBy(() -> new SendBytes(Moment.CLIENT_HELLO, null, null))
                .hasMessage("either text or hex must say what to send, neither is there");
        assertThatThrownBy(() -> new SendBytes(Moment.CLIENT_HELLO, "a", "61"))
                .hasMessage("either text or hex must say what to send, both are there");
        assertThatThrownBy(() -> new SendBytes(Moment.CLIENT_HELLO, "", null))
                .hasMessageStartingWith("there is nothing to send");
        assertThatThrownBy(() -> new SendBytes(Moment.CLIENT_HELLO, null, " "))
                .hasMessageStartingWith("there is nothing to send");
    }
}
