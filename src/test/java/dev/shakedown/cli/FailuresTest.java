package dev.shakedown.cli;

import static org.assertj.core.api.Assertions.assertThat;

import dev.shakedown.scenario.ScenarioChoiceException;
import java.io.IOException;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.io.UncheckedIOException;
import org.junit.jupiter.api.Test;
import picocli.CommandLine;

class FailuresTest {

    private final StringWriter err = new StringWriter();
    private final CommandLine line = new CommandLine(new Main()).setErr(new PrintWriter(err, true));

    @Test
    void theUsersFaultIsTwo() {
        assertThat(handle(new UsageException("a and b exclude each other"))).isEqualTo(2);
        assertThat(handle(new ScenarioChoiceException("unknown scenario 'x'"))).isEqualTo(2);
        assertThat(err.toString().lines())
                .containsExactly("shakedown: a and b exclude each other", "shakedown: unknown scenario 'x'");
    }

    @Test
    void theMachinesFaultIsThree() {
        assertThat(handle(new IOException("port 8443 is taken"))).isEqualTo(3);
        assertThat(handle(new UncheckedIOException("no CA", new IOException("no CA"))))
                .isEqualTo(3);
        assertThat(err.toString()).doesNotContain("\tat ");
    }

    @Test
    void oursIsSeventyWithAStackTraceOnRequestOnly() {
        assertThat(handle(new IllegalStateException("oops"))).isEqualTo(70);
        assertThat(err.toString())
                .contains("internal error", "oops", "--stacktrace")
                .doesNotContain("\tat ");
        assertThat(handle(new IllegalStateException("oops"), "--stacktrace")).isEqualTo(70);
        assertThat(err.toString()).contains("\tat ");
    }

    private int handle(Exception failure, String... arguments) {
        return new Failures().handleExecutionException(failure, line, line.parseArgs(arguments));
    }
}
