package dev.shakedown.report;

import static org.assertj.core.api.Assertions.assertThat;

import dev.shakedown.observation.Dialogue;
import org.junit.jupiter.api.Test;

class InterceptionLineTest {

    @Test
    void tellsTheWholeStory() {
        assertThat(InterceptionLine.of(Samples.interception(Samples.refusal())))
                .isEqualTo("c-000017  pass          expired  127.0.0.1:50412 -> expired.localhost  TLSv1.3"
                        + "  rejected: certificate_expired  The certificate of 'localhost' expired on 2026-11-20 10:00 UTC,"
                        + " 1 day before this handshake. The client refused with the fatal alert certificate_expired,"
                        + " after the completed handshake.");
    }

    @Test
    void isOneLineWhateverAPeerSends() {
        String line = InterceptionLine.of(
                Samples.interception(Dialogue.open().helloTo("a\n\u001b[2Jb").clientCloses()));

        assertThat(line).contains("a\\u000a\\u001b[2Jb").doesNotContain("\n", "\u001b");
    }

    @Test
    void saysWhatItKnowsOfASilentConnection() {
        assertThat(InterceptionLine.of(Samples.interception(Dialogue.open().clientCloses())))
                .startsWith("c-000017  inconclusive  expired  127.0.0.1:50412 -> -  -  inconclusive: no client hello");
    }
}
