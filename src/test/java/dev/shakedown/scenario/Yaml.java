package dev.shakedown.scenario;

import dev.shakedown.config.Source;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/** Writes scenario files for tests: a right one, with some of its keys said otherwise or left out. */
final class Yaml {

    private static final Map<String, String> RIGHT = Map.of(
            "title", "A test",
            "rationale", "For tests.",
            "references", "[RFC 9846 4]",
            "severity", "low",
            "cause", "server-misconfiguration",
            "expect", "reject");

    private Yaml() {}

    /** A right reject-scenario; each change is {@code key: value}, or a key alone to leave it out. */
    static String with(String... changes) {
        Map<String, String> keys = new TreeMap<>(RIGHT);
        for (String change : changes) {
            String[] parts = change.split(": ?", 2);
            if (parts.length == 1) {
                keys.remove(parts[0]);
            } else {
                keys.put(parts[0], parts[1]);
            }
        }
        List<String> lines = new ArrayList<>();
        keys.forEach((key, value) -> lines.add(key + ": " + value));
        return String.join("\n", lines) + "\n";
    }

    /** A right control. */
    static String control(String... changes) {
        List<String> all = new ArrayList<>(List.of("expect: accept", "cause"));
        all.addAll(List.of(changes));
        return with(all.toArray(String[]::new));
    }

    static Source source(String... changes) {
        return new Source("own/test.yaml", with(changes));
    }

    /** Puts a file into a folder. */
    static Path write(Path folder, String name, String yaml) {
        try {
            Path file = folder.resolve(name);
            Files.createDirectories(file.getParent());
            return Files.writeString(file, yaml);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
