package dev.shakedown.observation.remark;

import static org.assertj.core.api.Assertions.assertThat;

import dev.shakedown.observation.Dialogue;
import dev.shakedown.observation.Expectations;
import dev.shakedown.observation.Interception;
import dev.shakedown.observation.Judge;
import dev.shakedown.observation.Outcome;
import dev.shakedown.observation.Remark;
import java.util.List;
import org.junit.jupiter.api.Test;

class RemarksTest {

    @Test
    void areNoneForAClientOfToday() {
        assertThat(of(Dialogue.open().handshake().request(9))).isEmpty();
    }

    @Test
    void beginWithTheWorst() {
        Dialogue dialogue = Dialogue.open()
                .hello(hello -> Scenes.suites(Scenes.nameless(hello), "TLS_RSA_WITH_RC4_128_SHA"))
                .serves(Dialogue.certificate("other", "Sandbox", "other.test"))
                .flight13()
                .request(9);

        assertThat(of(dialogue))
                .extracting(Remark::id)
                .containsExactly("accepted-mismatched-name", "offers-weak-suites", "no-server-name");
    }

    @Test
    void ofATrialAreSaidOnce() {
        Interception weak = remarked(Dialogue.open().hello(hello -> Scenes.suites(hello, "TLS_RSA_WITH_RC4_128_SHA")));
        Interception old = remarked(Dialogue.open().hello("TLSv1"));

        assertThat(Remarks.together(List.of(weak, weak, old)))
                .extracting(Remark::id)
                .containsExactly("fell-back", "offers-weak-suites", "offers-old-versions");
    }

    private static List<Remark> of(Dialogue dialogue) {
        Outcome outcome = Judge.connection(Expectations.CONTROL, dialogue.transcript());
        return Remarks.of(Dialogue.NOW, dialogue.transcript(), outcome);
    }

    private static Interception remarked(Dialogue dialogue) {
        Interception bare = dialogue.interception("c-1");
        return new Interception(
                bare.id(),
                bare.time(),
                bare.listener(),
                bare.scenario(),
                bare.transcript(),
                bare.outcome(),
                bare.verdict(),
                bare.diagnosis(),
                of(dialogue));
    }
}
