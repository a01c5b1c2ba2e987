package dev.shakedown.fault;

import static org.assertj.core.api.Assertions.assertThat;

import dev.shakedown.fault.SendAlert.Level;
import dev.shakedown.wire.AlertDescription;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

class SendAlertTest {

    @ParameterizedTest
    @EnumSource
    void sendsAnAlertInTheClearAtItsMoment(Moment at) {
        Dialogue dialogue =
                Dialogue.with(new SendAlert(at, Level.WARNING, AlertDescription.valueOf("unrecognized_name")));
        assertThat(dialogue.reachAll(Moment.CLOSE).sent()).containsExactly("record 15 0303 0170");
        assertThat(dialogue.armed()).isFalse();
    }

    @Test
    void isAFatalHandshakeFailureInsteadOfTheServerHelloByDefault() throws Exception {
        assertThat(Defaults.of(SendAlert.class))
                .isEqualTo(new SendAlert(Moment.CLIENT_HELLO, Level.FATAL, AlertDescription.valueOf("40")));
    }

    @Test
    void takesAnyCode() {
        Dialogue dialogue = Dialogue.with(new SendAlert(Moment.ACCEPT, Level.FATAL, new AlertDescription(255)));
        assertThat(dialogue.reach(Moment.ACCEPT).sent()).containsExactly("record 15 0303 02ff");
    }

    @Test
    void levelsReadAsInYaml() {
        assertThat(Level.FATAL).hasToString("fatal");
    }
}
