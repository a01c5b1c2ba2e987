package dev.shakedown.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.TimeUnit;
import org.awaitility.Awaitility;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.EnabledOnOs;
import org.junit.jupiter.api.condition.OS;
import org.junit.jupiter.api.io.TempDir;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** Signals need a process of their own; what ends at once is run in this JVM. */
@EnabledOnOs({OS.LINUX, OS.MAC})
class ServeCommandTest {

    @TempDir
    private Path home;

    @Test
    void servesUntilItIsTerminatedAndWritesTheJournal() throws Exception {
        Path ready = home.resolve("ready");
        Path journal = home.resolve("journal");
        Path output = home.resolve("output");
        Process process = start(
                output,
                "-l",
                "sandbox@0",
                "-l",
                "proxy@0",
                "--journal",
                journal.toString(),
                "--ready-file",
                ready.toString());
        try {
            Awaitility.await().atMost(Duration.ofSeconds(60)).until(() -> Files.exists(ready) || !process.isAlive());
            JsonNode addresses =
                    JsonMapper.shared().readTree(Files.readString(ready)).path("listeners");
            assertThat(addresses.path("proxy").asString("")).startsWith("127.0.0.1:");
            talkPlainly(addresses.path("sandbox").asString(""));
            Awaitility.await().atMost(Duration.ofSeconds(20)).until(() -> Files.size(journal) > 0);
        } finally {
            process.destroy();
        }
        assertThat(process.waitFor(30, TimeUnit.SECONDS)).isTrue();
        assertThat(process.exitValue()).isEqualTo(143);
        JsonNode entry = JsonMapper.shared().readTree(Files.readString(journal));
        assertThat(entry.path("listener").asString("")).isEqualTo("sandbox");
        assertThat(entry.path("outcome").asString("")).isEqualTo("inconclusive");
        assertThat(Files.readString(output)).contains("sandbox listens on 127.0.0.1:", "ca.pem", "c-000001");
    }

    @Test
    void aPortThatIsTakenIsTheMachinesFault() throws IOException {
        try (ServerSocket taken = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
            Run run = serve("-l", "sandbox@" + taken.getLocalPort());
            assertThat(run.exit()).isEqualTo(ExitCode.ENVIRONMENT.code());
            assertThat(run.err())
                    .contains(String.valueOf(taken.getLocalPort()), "another address")
                    .doesNotContain("\tat ");
        }
    }

    @Test
    void badUsageIsToldAtOnce() throws IOException {
        assertThat(serve("-l", "sandbox").err()).contains("MODE[:DESTINATION]@[HOST:]PORT");
        assertThat(serve("-s", "expird").err()).contains("did you mean 'expired'");
        Path file = Files.writeString(home.resolve("bad.yaml"), "listeners:\n  - mod: sandbox\n");
        Run run = serve("-c", file.toString());
        assertThat(run.exit()).isEqualTo(ExitCode.USAGE.code());
        assertThat(run.err()).contains("bad.yaml:2:");
        assertThat(serve("-c", file.toString(), "-l", "sandbox@0").err()).contains("exclude each other");
    }

    @Test
    void aJournalThatCannotBeWrittenIsTheMachinesFault() {
        Run run = serve(
                "-l", "sandbox@0", "--journal", home.resolve("no/such/folder").toString());
        assertThat(run.exit()).isEqualTo(ExitCode.ENVIRONMENT.code());
        assertThat(run.err()).contains("journal", "folder");
    }

    private Run serve(String... arguments) {
        return Run.of(command(arguments).toArray(String[]::new));
    }

    private List<String> command(String... arguments) {
        List<String> command =
                new ArrayList<>(List.of("serve", "--ca", home.resolve("ca").toString()));
        command.addAll(List.of(arguments));
        return command;
    }

    private Process start(Path output, String... arguments) throws IOException {
        List<String> command = new ArrayList<>(List.of(
                Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                "-XX:TieredStopAtLevel=1",
                "-cp",
                System.getProperty("java.class.path"),
                Main.class.getName()));
        command.addAll(command(arguments));
        return new ProcessBuilder(command)
                .redirectErrorStream(true)
                .redirectOutput(output.toFile())
                .start();
    }

    private static void talkPlainly(String address) throws IOException {
        int port = Integer.parseInt(address.substring(address.lastIndexOf(':') + 1));
        try (Socket socket = new Socket(InetAddress.getLoopbackAddress(), port)) {
            socket.getOutputStream()
                    .write("GET / HTTP/1.1\r\n\r\n".getBytes(java.nio.charset.StandardCharsets.US_ASCII));
            socket.getInputStream().readAllBytes();
        }
    }
}
