package dev.shakedown;

import static org.assertj.core.api.Assertions.assertThat;

import dev.shakedown.observation.ClientReport;
import java.io.IOException;
import org.junit.jupiter.api.Test;

/** What it asserts is shown by {@link TlsProxyTest}. */
class ReactionTest {

    @Test
    void takesNoFailureForSuccess() {
        assertThat(Reaction.report(null).success()).isTrue();
    }

    @Test
    void takesAFailureWithItsCauses() {
        ClientReport report = Reaction.report(new IllegalStateException("outer", new IOException("inner")));
        assertThat(report.failure()).isTrue();
        assertThat(report.output()).contains("outer", "inner");
    }

    @Test
    void doesNotFollowACircleOfCausesForEver() {
        IOException first = new IOException("first");
        IOException second = new IOException("second", first);
        first.initCause(second);
        assertThat(Reaction.report(first).output()).contains("first", "second");
    }
}
