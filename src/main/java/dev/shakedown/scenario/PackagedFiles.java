package dev.shakedown.scenario;

import dev.shakedown.config.Source;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.net.JarURLConnection;
import java.net.URI;
import java.net.URL;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.jar.JarEntry;
import java.util.jar.JarFile;
import java.util.stream.Stream;

/**
 * The scenario files that were packaged with these classes, found from the one that is always there. A jar that was
 * merged from others may have lost its entries for directories, so only entries for files count.
 */
final class PackagedFiles {

    private static final String ANCHOR = "scenarios/control/baseline.yaml";

    private PackagedFiles() {}

    /** All of them, named by their paths within the jar, for instance {@code scenarios/certificate/expired.yaml}. */
    static List<Source> all() {
        URL anchor = PackagedFiles.class.getClassLoader().getResource(ANCHOR);
        if (anchor == null) {
            throw new IllegalStateException("the jar lacks " + ANCHOR);
        }
        return at(anchor);
    }

    /** All that stand beside the anchor, in a jar or in a directory. */
    static List<Source> at(URL anchor) {
        try {
            return anchor.openConnection() instanceof JarURLConnection jar ? inJar(jar) : inFolder(anchor);
        } catch (IOException e) {
            throw new UncheckedIOException("cannot read the packaged scenarios at " + anchor, e);
        }
    }

    private static List<Source> inJar(JarURLConnection connection) throws IOException {
        connection.setUseCaches(false);
        List<Source> sources = new ArrayList<>();
        try (JarFile jar = connection.getJarFile()) {
            for (JarEntry entry : jar.stream().filter(PackagedFiles::isScenario).toList()) {
                try (InputStream in = jar.getInputStream(entry)) {
                    sources.add(Source.of(entry.getName(), in.readAllBytes()));
                }
            }
        }
        return sources;
    }

    private static boolean isScenario(JarEntry entry) {
        return entry.getName().matches("scenarios/[^/]+/[^/]+\\.yaml");
    }

    private static List<Source> inFolder(URL anchor) throws IOException {
        Path root = Path.of(URI.create(anchor.toString().replace(ANCHOR, "")));
        List<Source> sources = new ArrayList<>();
        try (Stream<Path> files = Files.walk(root.resolve("scenarios"), 2)) {
            for (Path file :
                    files.filter(path -> path.toString().endsWith(".yaml")).toList()) {
                String name = root.relativize(file).toString().replace('\\', '/');
                sources.add(Source.of(name, Files.readAllBytes(file)));
            }
        }
        return sources;
    }
}
