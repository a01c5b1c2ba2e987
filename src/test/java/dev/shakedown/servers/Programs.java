package dev.shakedown.servers;

import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.DirectoryStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.TimeUnit;
import java.util.stream.Stream;

/** Programs of this machine, also those in places that are not on everybody's path. */
final class Programs {

    private static final Path POSTGRESQL = Path.of("/usr/lib/postgresql");

    private Programs() {}

    /** Where a program is; skips the test if it is nowhere. */
    static String find(String name) {
        Optional<Path> found = folders()
                .map(folder -> folder.resolve(name))
                .filter(Files::isExecutable)
                .findFirst();
        assumeTrue(found.isPresent(), name + " is not installed");
        return found.orElseThrow().toString();
    }

    /** What a program prints, to both of its streams; fails unless it ends well. */
    static String output(Path directory, String... command) throws IOException, InterruptedException {
        Path log = Files.createTempFile(directory, "output", ".txt");
        int exit = exit(log, List.of(command));
        String text = Files.readString(log);
        if (exit != 0) {
            throw new IOException(String.join(" ", command) + " ends with " + exit + ": " + text);
        }
        return text;
    }

    /** A program's exit code; what it prints goes to a file, and it has nothing to read. */
    static int exit(Path log, List<String> command) throws IOException, InterruptedException {
        List<String> all = new ArrayList<>(command);
        all.set(0, find(command.get(0)));
        Process process = new ProcessBuilder(all)
                .redirectErrorStream(true)
                .redirectOutput(log.toFile())
                .redirectInput(Path.of("/dev/null").toFile())
                .start();
        if (!process.waitFor(60, TimeUnit.SECONDS)) {
            process.destroyForcibly();
            throw new IOException(String.join(" ", command) + " does not end");
        }
        return process.exitValue();
    }

    private static Stream<Path> folders() {
        List<Path> folders = new ArrayList<>();
        if (Files.isDirectory(POSTGRESQL)) {
            try (DirectoryStream<Path> versions = Files.newDirectoryStream(POSTGRESQL)) {
                versions.forEach(version -> folders.add(version.resolve("bin")));
            } catch (IOException e) {
                throw new UncheckedIOException(e);
            }
        }
        folders.sort(Comparator.reverseOrder());
        Stream<Path> path =
                Stream.of(System.getenv().getOrDefault("PATH", "").split(":")).map(Path::of);
        return Stream.concat(Stream.concat(path, Stream.of(Path.of("/usr/sbin"))), folders.stream());
    }
}
