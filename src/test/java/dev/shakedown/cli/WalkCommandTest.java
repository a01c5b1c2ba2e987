package dev.shakedown.cli;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class WalkCommandTest {

    @Test
    void walksInNumberedSteps() {
        Run run = Run.of("walk", "expired-or-invalid-certificate");

        assertThat(run.exit()).isZero();
        assertThat(run.out())
                .containsSubsequence(
                        "1. Reproduce it: the server is 'expired'",
                        "client: ",
                        "verdict: pass (rejected)",
                        "2. Diagnosis: expired-or-invalid-certificate (certain). The certificate of",
                        "3. The fix, on the side of the server: Renew",
                        "4. Run it again.",
                        "verdict: pass (accepted)",
                        "The verdict has turned: rejected before, accepted now.");
    }

    @Test
    void givesTheStepsToMachines() {
        Run run = Run.of("walk", "revoked-certificate", "--json");

        assertThat(run.exit()).isZero();
        assertThat(run.out())
                .startsWith("{\"cause\":\"revoked-certificate\"")
                .contains("\"verdict\":\"fail\"", "\"verdict\":\"pass\"", "\"turned\":true");
    }

    @Test
    void listsTheNine() {
        assertThat(Run.of("walk").out().lines()).hasSize(10).anyMatch(line -> line.startsWith("client-software "));
        assertThat(Run.of("walk", "--json").out()).startsWith("[{\"cause\":\"expired-or-invalid-certificate\"");
    }

    @Test
    void asksForACauseThatThereIs() {
        Run run = Run.of("walk", "revoked-certificat");

        assertThat(run.exit()).isEqualTo(2);
        assertThat(run.err()).contains("unknown cause 'revoked-certificat'", "did you mean 'revoked-certificate'?");
    }
}
