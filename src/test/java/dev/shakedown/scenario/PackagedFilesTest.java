package dev.shakedown.scenario;

import static org.assertj.core.api.Assertions.assertThat;

import dev.shakedown.config.Source;
import java.io.IOException;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.jar.JarEntry;
import java.util.jar.JarOutputStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class PackagedFilesTest {

    private static final String ANCHOR = "scenarios/control/baseline.yaml";

    @TempDir
    @SuppressWarnings("NullAway.Init") // JUnit sets it
    private Path folder;

    @Test
    void findsTheFilesOfAJarWithoutEntriesForDirectories() throws IOException {
        Path jar = folder.resolve("with space.jar");
        try (JarOutputStream out = new JarOutputStream(Files.newOutputStream(jar))) {
            for (String name : new String[] {
                "META-INF/x.yaml",
                ANCHOR,
                "scenarios/certificate/expired.yaml",
                "scenarios/README.yaml",
                "scenarios/a/b.txt"
            }) {
                out.putNextEntry(new JarEntry(name));
                out.write(name.getBytes(StandardCharsets.UTF_8));
            }
        }
        assertThat(PackagedFiles.at(
                        URI.create("jar:" + jar.toUri() + "!/" + ANCHOR).toURL()))
                .containsExactly(
                        new Source(ANCHOR, ANCHOR),
                        new Source("scenarios/certificate/expired.yaml", "scenarios/certificate/expired.yaml"));
    }

    @Test
    void findsTheFilesOfAFolder() throws IOException {
        Path root = folder.resolve("with space");
        Path anchor = Yaml.write(root, ANCHOR, "a");
        Yaml.write(root, "scenarios/certificate/expired.yaml", "b");
        Yaml.write(root, "scenarios/certificate/notes.txt", "c");
        assertThat(PackagedFiles.at(anchor.toUri().toURL()))
                .containsExactlyInAnyOrder(
                        new Source(ANCHOR, "a"), new Source("scenarios/certificate/expired.yaml", "b"));
    }
}
