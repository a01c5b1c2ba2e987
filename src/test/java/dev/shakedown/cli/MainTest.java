package dev.shakedown.cli;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class MainTest {

    @Test
    void listsCommandsAndExitCodes() {
        Run run = Run.of("--help");
        assertThat(run.exit()).isZero();
        assertThat(run.out()).contains("audit", "serve", "scenarios", "ca", "Exit codes:", "Example:");
        assertThat(run.err()).isEmpty();
    }

    @ParameterizedTest
    @ValueSource(strings = {"audit", "serve", "scenarios", "ca"})
    void everyCommandHasAnExampleAndTheExitCodes(String command) {
        Run run = Run.of(command, "--help");
        assertThat(run.exit()).isZero();
        assertThat(run.out()).contains("Usage: shakedown " + command, "Example:", "shakedown " + command);
        assertThat(Run.of(command, "--version").out()).startsWith("shakedown ");
    }

    @Test
    void tellsItsVersion() {
        assertThat(Run.of("--version").out()).startsWith("shakedown ");
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "no-such-command", "audit --no-such-option", "ca", "audit --deadline soon"})
    void wrongUsageIsTwo(String line) {
        Run run = Run.of(line.isEmpty() ? new String[0] : line.split(" "));
        assertThat(run.exit()).isEqualTo(ExitCode.USAGE.code());
        assertThat(run.out()).isEmpty();
        assertThat(run.err()).isNotEmpty().doesNotContain("\tat ");
    }

    @Test
    void suggestsWhatWasPerhapsMeant() {
        assertThat(Run.of("adit").err()).contains("audit");
    }
}
