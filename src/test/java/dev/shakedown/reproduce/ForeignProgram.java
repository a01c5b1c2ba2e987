package dev.shakedown.reproduce;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.io.File;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.concurrent.TimeUnit;
import java.util.function.BooleanSupplier;

/** A program that runs until it is closed; a test without it is skipped. */
final class ForeignProgram implements AutoCloseable {

    private static final int PATIENCE_SECONDS = 10;

    private final Process process;

    private ForeignProgram(Process process) {
        this.process = process;
    }

    /** Starts a server, and waits until it listens. */
    static ForeignProgram server(Path directory, int port, String... command) throws IOException, InterruptedException {
        return start(directory, () -> isOpen(port), command);
    }

    /** Starts a program, and waits until it is ready. */
    static ForeignProgram start(Path directory, BooleanSupplier ready, String... command)
            throws IOException, InterruptedException {
        ForeignProgram program = new ForeignProgram(launch(directory, command));
        long end = System.nanoTime() + TimeUnit.SECONDS.toNanos(PATIENCE_SECONDS);
        while (!ready.getAsBoolean()) {
            if (System.nanoTime() > end || program.process.waitFor(50, TimeUnit.MILLISECONDS)) {
                program.close();
                throw new AssertionError(String.join(" ", command) + " does not get ready: "
                        + Files.readString(directory.resolve(command[0] + ".log")));
            }
        }
        return program;
    }

    /** Runs a program to its end. */
    static void run(Path directory, String... command) throws IOException, InterruptedException {
        Process process = launch(directory, command);
        assertThat(process.waitFor(60, TimeUnit.SECONDS)).isTrue();
        assertThat(process.exitValue())
                .as("%s: %s", String.join(" ", command), Files.readString(directory.resolve(command[0] + ".log")))
                .isZero();
    }

    static int freePort() throws IOException {
        try (ServerSocket socket = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
            return socket.getLocalPort();
        }
    }

    boolean isRunning() {
        return process.isAlive();
    }

    @Override
    public void close() {
        process.destroy();
        try {
            if (!process.waitFor(PATIENCE_SECONDS, TimeUnit.SECONDS)) {
                process.destroyForcibly();
            }
        } catch (InterruptedException e) {
            process.destroyForcibly();
            Thread.currentThread().interrupt();
        }
    }

    private static Process launch(Path directory, String... command) throws IOException {
        assumeTrue(isInstalled(command[0]), () -> command[0] + " is not installed");
        return new ProcessBuilder(command)
                .directory(directory.toFile())
                .redirectErrorStream(true)
                .redirectOutput(directory.resolve(command[0] + ".log").toFile())
                .start();
    }

    private static boolean isInstalled(String name) {
        return Arrays.stream((System.getenv("PATH") + File.pathSeparator + "/usr/sbin").split(File.pathSeparator))
                .anyMatch(directory -> Files.isExecutable(Path.of(directory, name)));
    }

    private static boolean isOpen(int port) {
        try (Socket socket = new Socket()) {
            socket.connect(new InetSocketAddress(InetAddress.getLoopbackAddress(), port), 500);
            return true;
        } catch (IOException e) {
            return false;
        }
    }
}
