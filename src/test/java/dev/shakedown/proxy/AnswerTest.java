package dev.shakedown.proxy;

import static org.assertj.core.api.Assertions.assertThat;

import dev.shakedown.scenario.Evidence;
import org.junit.jupiter.api.Test;

class AnswerTest {

    @Test
    void namesTheScenario() {
        Answer answer = Answer.of(OriginFixture.scenario("wrong-host", Evidence.REQUEST));
        assertThat(answer.body())
                .asString()
                .isEqualTo("Shakedown served 'wrong-host' to you, and your client accepted it.\n");
        assertThat(answer.untilClose()).isFalse();
    }

    @Test
    void hidesItsLengthWhereTheResponseIsTheEvidence() {
        assertThat(Answer.of(OriginFixture.scenario("truncated-response", Evidence.RESPONSE))
                        .untilClose())
                .isTrue();
    }
}
