package dev.shakedown.report;

import static org.assertj.core.api.Assertions.assertThat;

import dev.shakedown.explain.Explanation;
import dev.shakedown.explain.Side;
import dev.shakedown.scenario.Cause;
import java.util.List;
import org.junit.jupiter.api.Test;

class ExplanationTextTest {

    private static final Explanation LIKELY = new Explanation(
            Cause.NETWORK_INTERRUPTION, 0.8, "It broke.", "mend it", Side.NETWORK, "reset-on-accept", "a\nb");

    private static final Explanation OTHER =
            new Explanation(Cause.CLIENT_SOFTWARE, 0.25, "It is old.", "renew it", Side.CLIENT, "tls13-only", "b");

    @Test
    void putsTheLikeliestInFullAndTheOthersInALine() {
        assertThat(new ExplanationText(80).of(List.of(LIKELY, OTHER))).isEqualTo("""
                        network-interruption (80 % sure)
                          It broke.

                          it says: a b
                          look at: what stands between the two
                          fix: mend it
                          reproduce: shakedown serve -s reset-on-accept

                        less likely:
                          client-software (25 % sure): It is old. [-s tls13-only]
                        """);
    }

    @Test
    void keepsToTheWidth() {
        assertThat(new ExplanationText(10).of(List.of()).lines().limit(5))
                .allSatisfy(line -> assertThat(line.length()).isLessThanOrEqualTo(40));
    }
}
