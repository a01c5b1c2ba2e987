package dev.shakedown.observation.diagnosis;

import static org.assertj.core.api.Assertions.assertThat;

import dev.shakedown.observation.Dialogue;
import dev.shakedown.observation.Fact;
import org.junit.jupiter.api.Test;

class EndsTest {

    @Test
    void tellWhoEndedItAndHow() {
        assertThat(Ends.of(Dialogue.open()
                        .handshake()
                        .request(9)
                        .alert("unknown_ca")
                        .clientCloses()
                        .transcript()))
                .containsExactly(
                        new Fact("application_data", "9 bytes from the client"),
                        new Fact("alert_received", "fatal unknown_ca"),
                        new Fact("closed", "by the client"));
        assertThat(Ends.of(Dialogue.open()
                        .hello()
                        .injects("reset", "reset")
                        .proxyResets()
                        .transcript()))
                .containsExactly(new Fact("injected", "reset reset"), new Fact("reset", "by the proxy"));
        assertThat(Ends.of(Dialogue.open()
                        .hello()
                        .serverAlert("protocol_version")
                        .deadline()
                        .transcript()))
                .containsExactly(
                        new Fact("alert_sent", "fatal protocol_version"), new Fact("deadline_passed", "10000 ms"));
    }
}
