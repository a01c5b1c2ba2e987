package dev.shakedown.observation.diagnosis;

import static org.assertj.core.api.Assertions.assertThat;

import dev.shakedown.observation.Outcome;
import dev.shakedown.observation.Outcome.How;
import dev.shakedown.observation.Outcome.Kind;
import dev.shakedown.scenario.Cause;
import java.util.Map;
import org.junit.jupiter.api.Test;

class NameCheckTest {

    private static final Outcome ACCEPTED = new Outcome(Kind.ACCEPTED, How.DATA, null, "");
    private static final Outcome REJECTED = new Outcome(Kind.REJECTED, How.CLOSED, null, "");
    private static final Outcome HUNG = new Outcome(Kind.HUNG, How.WAITING, null, "");

    @Test
    void findsAClientThatDoesNotCheckTheHostName() {
        assertThat(NameCheck.across(Map.of("baseline", ACCEPTED, "wrong-host", ACCEPTED, "untrusted-root", REJECTED)))
                .hasValueSatisfying(found -> {
                    assertThat(found.cause()).isEqualTo(Cause.CERTIFICATE_NAME_MISMATCH);
                    assertThat(found.text()).startsWith("The client does not check the host name");
                });
    }

    @Test
    void findsAClientThatVerifiesNothing() {
        assertThat(NameCheck.across(Map.of("baseline", ACCEPTED, "wrong-host", ACCEPTED, "untrusted-root", ACCEPTED)))
                .hasValueSatisfying(found -> assertThat(found.text()).startsWith("The client verifies nothing"));
    }

    @Test
    void isSilentOnAClientThatChecksOrOfWhichTooLittleIsKnown() {
        assertThat(NameCheck.across(Map.of("baseline", ACCEPTED, "wrong-host", REJECTED, "untrusted-root", REJECTED)))
                .isEmpty();
        assertThat(NameCheck.across(Map.of("baseline", REJECTED, "wrong-host", ACCEPTED, "untrusted-root", REJECTED)))
                .isEmpty();
        assertThat(NameCheck.across(Map.of("baseline", ACCEPTED, "wrong-host", ACCEPTED, "untrusted-root", HUNG)))
                .isEmpty();
        assertThat(NameCheck.across(Map.of("baseline", ACCEPTED, "wrong-host", ACCEPTED)))
                .isEmpty();
    }
}
