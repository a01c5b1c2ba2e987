package dev.shakedown.walk;

import static org.assertj.core.api.Assertions.assertThat;

import dev.shakedown.observation.Outcome;
import dev.shakedown.observation.Verdict;
import dev.shakedown.scenario.Cause;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

class GuideTest {

    private static Guide guide;

    @BeforeAll
    static void start() {
        guide = Guide.start();
    }

    @AfterAll
    static void stop() {
        guide.close();
    }

    @ParameterizedTest
    @EnumSource(Cause.class)
    void recognisesTheCauseAndTheFixTurnsIt(Cause cause) throws Exception {
        Walked walked = guide.walk(Walk.of(cause));

        assertThat(walked.before().diagnosis().cause())
                .as(walked.before().diagnosis().text())
                .isEqualTo(cause);
        assertThat(walked.before().asPlanned()).as(walked.before().said()).isTrue();
        assertThat(walked.after().asPlanned()).as(walked.after().said()).isTrue();
        assertThat(walked.after().verdict()).isEqualTo(Verdict.PASS);
        assertThat(walked.turned()).isTrue();
    }

    @Test
    void tellsAFixThatDoesNotHelp() throws Exception {
        Walk expired = Walk.of(Cause.EXPIRED_OR_INVALID_CERTIFICATE);
        Step before = guide.make(expired.before());
        Step again = guide.make(new Attempt("expired", null, Outcome.Kind.ACCEPTED));

        assertThat(new Walked(expired, before, again).turned()).isFalse();
        assertThat(before.said()).contains("validity check failed");
    }
}
