package dev.shakedown.capture;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.io.File;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.concurrent.TimeUnit;
import java.util.stream.Collectors;

/** A program of the machine that reads or writes captures; a test without it is skipped. */
final class Program {

    private Program() {}

    /** Runs it to its end, and returns the lines that it printed. */
    static List<String> run(String... command) throws IOException, InterruptedException {
        Process process = start(command);
        String output = output(process);
        assertThat(process.exitValue())
                .as("%s: %s", String.join(" ", command), output)
                .isZero();
        return output.lines().toList();
    }

    /** Runs it to its end, however that is, and returns what it printed. */
    static String printed(String... command) throws IOException, InterruptedException {
        return output(start(command));
    }

    private static Process start(String... command) throws IOException {
        assumeTrue(
                Arrays.stream(System.getenv("PATH").split(File.pathSeparator))
                        .anyMatch(directory -> Files.isExecutable(Path.of(directory, command[0]))),
                () -> command[0] + " is not installed");
        return new ProcessBuilder(command).redirectErrorStream(true).start();
    }

    private static String output(Process process) throws IOException, InterruptedException {
        process.getOutputStream().close();
        String output = new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
        assertThat(process.waitFor(60, TimeUnit.SECONDS)).isTrue();
        return output.lines()
                .filter(line -> !line.startsWith("Running as user"))
                .collect(Collectors.joining("\n"));
    }
}
