package dev.shakedown.observation.diagnosis;

import static org.assertj.core.api.Assertions.assertThat;

import dev.shakedown.observation.ClientReport;
import dev.shakedown.observation.Dialogue;
import dev.shakedown.observation.Expectations;
import dev.shakedown.scenario.Cause;
import org.junit.jupiter.api.Test;

class ContradictionTest {

    private final Rule rule = new Contradiction();

    private final Dialogue closed = Dialogue.open().hello().flight13().clientCloses();

    @Test
    void doesNotBelieveSuccessWithoutData() {
        Case seen = Cases.of(
                "expired",
                Expectations.reject(Cause.EXPIRED_OR_INVALID_CERTIFICATE),
                closed,
                new ClientReport(0, false, ""));

        assertThat(rule.diagnose(seen))
                .hasValueSatisfying(found -> assertThat(found.text()).contains("exit status 0"));
    }

    @Test
    void isSilentOnFailure() {
        Case seen = Cases.of(
                "expired",
                Expectations.reject(Cause.EXPIRED_OR_INVALID_CERTIFICATE),
                closed,
                new ClientReport(1, false, ""));

        assertThat(rule.diagnose(seen)).isEmpty();
    }
}
