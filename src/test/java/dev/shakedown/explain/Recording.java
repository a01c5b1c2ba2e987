package dev.shakedown.explain;

import dev.shakedown.config.Source;
import dev.shakedown.config.YamlReader;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;

/**
 * What one client printed when it met the scenarios.
 *
 * @param client its name, which is that of the file
 * @param version what it says of its own version
 * @param messages one for each scenario that it refused
 */
record Recording(String client, String version, List<Message> messages) {

    static final Path FOLDER = Path.of("src/test/resources/explain/recorded");

    /**
     * One message.
     *
     * @param scenario what was served
     * @param cause the scenario's cause
     * @param text what the client printed
     */
    record Message(String scenario, String cause, String text) {}

    /** All that are kept, in the order of their files. */
    static List<Recording> all() {
        try (Stream<Path> files = Files.list(FOLDER)) {
            return files.sorted()
                    .map(file ->
                            YamlReader.of(Recording.class).read(Source.of(file)).value())
                    .toList();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
