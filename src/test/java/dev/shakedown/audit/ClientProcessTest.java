package dev.shakedown.audit;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.shakedown.observation.ClientReport;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.EnabledOnOs;
import org.junit.jupiter.api.condition.OS;
import org.junit.jupiter.api.io.TempDir;

@EnabledOnOs({OS.LINUX, OS.MAC})
class ClientProcessTest {

    private static final Duration LONG = Duration.ofSeconds(20);

    @TempDir
    private Path directory;

    @Test
    void reportsTheExitStatusAndTheOutput() throws Exception {
        ClientReport report = run(LONG, "echo \"$SHAKEDOWN_SCENARIO {url}\"; echo oops >&2; exit 7");
        assertThat(report.exit()).isEqualTo(7);
        assertThat(report.timedOut()).isFalse();
        assertThat(report.output()).isEqualTo("expired https://localhost:8443/\noops\n");
    }

    @Test
    void hasNothingToRead() throws Exception {
        assertThat(run(LONG, "read line; echo \"[$line]\"").output()).isEqualTo("[]\n");
    }

    @Test
    void keepsTheEndOfALongOutput() throws Exception {
        String output = run(LONG, "i=0; while [ $i -lt 5000 ]; do echo line $i; i=$((i+1)); done")
                .output();
        assertThat(output).endsWith("line 4999\n").hasSizeLessThanOrEqualTo(OutputTail.LIMIT);
    }

    @Test
    void endsTheClientAndAllThatItStartedAtTheDeadline() throws Exception {
        Path pid = directory.resolve("pid");
        ClientReport report = run(Duration.ofMillis(700), "sleep 60 & echo $! > " + pid + "; wait");
        assertThat(report.timedOut()).isTrue();
        assertThat(report.exit()).isNull();
        assertThat(report.killed()).isNotNull();
        Optional<ProcessHandle> grandchild =
                ProcessHandle.of(Long.parseLong(Files.readString(pid).strip()));
        grandchild.ifPresent(process -> process.onExit().join());
        assertThat(grandchild.map(ProcessHandle::isAlive).orElse(false)).isFalse();
    }

    @Test
    void saysThatACommandIsNotThere() {
        ClientCommand client = ClientCommand.of(List.of("no-such-client-here", "{url}"), false);
        assertThatThrownBy(() -> ClientProcess.start(client, target()))
                .isInstanceOf(ClientNotStartedException.class)
                .hasMessageContaining("no-such-client-here")
                .hasMessageContaining("is it installed");
    }

    private ClientReport run(Duration deadline, String script) throws Exception {
        ClientCommand client = ClientCommand.of(List.of("sh", "-c", script), false);
        return ClientProcess.start(client, target()).await(deadline);
    }

    private Target target() {
        return new Target(
                URI.create("https://localhost:8443/"),
                URI.create("http://127.0.0.1:8080"),
                "expired",
                new TrustFiles(directory));
    }
}
