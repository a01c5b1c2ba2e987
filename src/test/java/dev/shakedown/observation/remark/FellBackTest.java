package dev.shakedown.observation.remark;

import static org.assertj.core.api.Assertions.assertThat;

import dev.shakedown.observation.Dialogue;
import dev.shakedown.observation.Event;
import dev.shakedown.observation.Event.Leg;
import dev.shakedown.observation.Interception;
import dev.shakedown.scenario.Severity;
import java.util.List;
import org.junit.jupiter.api.Test;

class FellBackTest {

    private static final Interception FIRST = Dialogue.open().hello().interception("c-1");

    @Test
    void tellsALowerOffer() {
        Interception second = Dialogue.open().hello("TLSv1").interception("c-2");

        assertThat(FellBack.across(List.of(FIRST, second))).hasValueSatisfying(remark -> {
            assertThat(remark.severity()).isEqualTo(Severity.HIGH);
            assertThat(remark.text()).contains("from TLSv1.3 to TLSv1");
        });
    }

    @Test
    void isLoudestAboutPlainText() {
        Interception second = Dialogue.open()
                .then(new Event.NotTls(Leg.CLIENT, "HTTP request"))
                .interception("c-2");

        assertThat(FellBack.across(List.of(FIRST, second)))
                .hasValueSatisfying(remark -> assertThat(remark.severity()).isEqualTo(Severity.CRITICAL));
    }

    @Test
    void isSilentOnTheSameOffer() {
        assertThat(FellBack.across(List.of(FIRST, FIRST))).isEmpty();
    }
}
