package dev.shakedown.audit;

import dev.shakedown.observation.ClientReport;
import java.io.File;
import java.io.IOException;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.concurrent.TimeUnit;
import java.util.stream.Stream;

/** The client under test as a child process: started, watched until its deadline, and ended with all that it started. */
final class ClientProcess {

    private static final Duration MOPPING_UP = Duration.ofSeconds(1);

    private final Process process;
    private final OutputTail output;

    private ClientProcess(Process process) {
        this.process = process;
        this.output = OutputTail.of(process.getInputStream());
    }

    /**
     * Starts it for one trial.
     *
     * @throws ClientNotStartedException if there is no such command
     */
    static ClientProcess start(ClientCommand client, Target target) throws ClientNotStartedException {
        List<String> words = client.words().stream().map(target::fill).toList();
        ProcessBuilder builder = new ProcessBuilder(words)
                .redirectInput(ProcessBuilder.Redirect.from(nothing()))
                .redirectErrorStream(true);
        Scrub.apply(builder.environment());
        builder.environment().putAll(target.environment(client.javaTrust()));
        try {
            return new ClientProcess(builder.start());
        } catch (IOException e) {
            throw new ClientNotStartedException(words.get(0), e);
        }
    }

    /** Waits for its end, ends it at the deadline, and says how it went. */
    ClientReport await(Duration deadline) throws InterruptedException {
        try {
            if (process.waitFor(deadline.toNanos(), TimeUnit.NANOSECONDS)) {
                return new ClientReport(process.exitValue(), false, output.await(MOPPING_UP));
            }
            Instant killed = Instant.now();
            kill();
            process.waitFor(MOPPING_UP.toNanos(), TimeUnit.NANOSECONDS);
            return new ClientReport(null, true, output.await(MOPPING_UP), killed);
        } finally {
            kill();
        }
    }

    /** The descendants first, while they can still be found from their parent. */
    private void kill() {
        try (Stream<ProcessHandle> descendants = process.descendants()) {
            descendants.forEach(ProcessHandle::destroyForcibly);
        }
        process.destroyForcibly();
    }

    private static File nothing() {
        return new File(File.separatorChar == '\\' ? "NUL" : "/dev/null");
    }
}
