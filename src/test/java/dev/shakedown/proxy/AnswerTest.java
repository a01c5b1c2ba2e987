package dev.shakedown.proxy;

import static org.assertj.core.api.Assertions.assertThat;

import dev.shakedown.observation.Diagnosis;
import dev.shakedown.scenario.Evidence;
import io.netty.handler.codec.http.HttpResponseStatus;
import org.junit.jupiter.api.Test;

class AnswerTest {

    @Test
    void namesTheScenario() {
        Answer answer = Answer.of(OriginFixture.scenario("wrong-host", Evidence.REQUEST));
        assertThat(answer.body())
                .asString()
                .isEqualTo("Shakedown served 'wrong-host' to you, and your client accepted it.\n");
        assertThat(answer.status()).isEqualTo(HttpResponseStatus.OK);
        assertThat(answer.framing()).isEqualTo(Answer.Framing.KEPT);
    }

    @Test
    void hidesItsLengthWhereTheResponseIsTheEvidence() {
        assertThat(Answer.of(OriginFixture.scenario("truncated-response", Evidence.RESPONSE))
                        .framing())
                .isEqualTo(Answer.Framing.UNTIL_CLOSE);
    }

    @Test
    void saysWhatIsWrongWithAnUpstreamAndWhatToDo() {
        Answer answer = Answer.badGateway(new Diagnosis(null, "It refused.", "start it"));
        assertThat(answer.status()).isEqualTo(HttpResponseStatus.BAD_GATEWAY);
        assertThat(answer.body()).asString().isEqualTo("It refused.\nfix: start it\n");
        assertThat(answer.framing()).isEqualTo(Answer.Framing.LAST);
    }
}
