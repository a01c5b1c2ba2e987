package dev.shakedown.scenario;

import dev.shakedown.config.Problem;
import dev.shakedown.config.Problems;
import dev.shakedown.config.ProblemsException;
import dev.shakedown.config.Source;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;

/** The user's own scenario files. */
final class OwnFiles {

    private OwnFiles() {}

    /** Reads files, and all {@code *.yaml} and {@code *.yml} files below folders. */
    static List<Source> read(List<Path> filesOrFolders, Problems problems) {
        List<Source> sources = new ArrayList<>();
        for (Path path : filesOrFolders) {
            for (Path file : files(path, problems)) {
                try {
                    sources.add(Source.of(file));
                } catch (ProblemsException e) {
                    problems.addAll(e);
                }
            }
        }
        return sources;
    }

    private static List<Path> files(Path path, Problems problems) {
        if (!Files.isDirectory(path)) {
            return List.of(path);
        }
        try (Stream<Path> below = Files.walk(path)) {
            return below.filter(file -> file.toString().matches(".*\\.ya?ml"))
                    .filter(Files::isRegularFile)
                    .sorted()
                    .toList();
        } catch (IOException e) {
            problems.add(new Problem(path.toString(), 1, 1, "the folder cannot be read: " + e.getMessage(), ""));
            return List.of();
        }
    }
}
