package dev.shakedown.observation.diagnosis;

import static org.assertj.core.api.Assertions.assertThat;

import dev.shakedown.observation.ClientReport;
import dev.shakedown.observation.Dialogue;
import dev.shakedown.observation.Expectations;
import dev.shakedown.scenario.Cause;
import org.junit.jupiter.api.Test;

class LeakedDataTest {

    private final Rule rule = new LeakedData();

    private final Dialogue late = Dialogue.open().handshake().request(80).clientCloses();

    @Test
    void tellsThatTheRefusalCameTooLate() {
        Case seen = Cases.of(
                "untrusted-root",
                Expectations.reject(Cause.UNTRUSTED_CERTIFICATE_AUTHORITY),
                late,
                new ClientReport(1, false, ""));

        assertThat(rule.diagnose(seen)).hasValueSatisfying(found -> {
            assertThat(found.cause()).isEqualTo(Cause.UNTRUSTED_CERTIFICATE_AUTHORITY);
            assertThat(found.text()).contains("80 bytes", "too late", "localhost");
            assertThat(found.fix()).contains("before the first byte");
        });
    }

    @Test
    void isSilentOnAControl() {
        assertThat(rule.diagnose(Cases.of("baseline", Expectations.CONTROL, late, new ClientReport(1, false, ""))))
                .isEmpty();
    }

    @Test
    void isSilentWhereTheClientNeverRefused() {
        assertThat(rule.diagnose(
                        Cases.of("untrusted-root", Expectations.reject(Cause.UNTRUSTED_CERTIFICATE_AUTHORITY), late)))
                .isEmpty();
    }
}
