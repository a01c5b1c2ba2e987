package dev.shakedown.observation.diagnosis;

import static org.assertj.core.api.Assertions.assertThat;

import dev.shakedown.scenario.Catalogue;
import dev.shakedown.scenario.Scenario;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/** Every scenario that a diagnosis names for people to reproduce it with is in the packaged catalogue. */
class ReproducingScenariosTest {

    private static final Path SOURCES = Path.of("src/main/java/dev/shakedown/observation");

    /** A text in quotes that looks like an id: lower case with hyphens. */
    private static final Pattern ID = Pattern.compile("\"([a-z0-9]+(?:-[a-z0-9]+)+)\"");

    /** Faults and remarks have names of the same shape. */
    private static final Pattern OTHER = Pattern.compile(
            "send-alert|send-bytes|accepted-.*|fell-back|offers-.*|no-.*|only-sha1.*|never-.*|upstream-.*");

    @Test
    void areInTheCatalogue() throws IOException {
        Set<String> catalogue =
                Catalogue.packaged().all().stream().map(Scenario::id).collect(Collectors.toSet());
        Set<String> named = new TreeSet<>();
        for (Path file : sources()) {
            Matcher matcher = ID.matcher(Files.readString(file));
            while (matcher.find()) {
                named.add(matcher.group(1));
            }
        }
        named.removeIf(id -> OTHER.matcher(id).matches() && !catalogue.contains(id));

        assertThat(named).contains("untrusted-root", "no-shared-suite", "tls13-only");
        assertThat(catalogue).containsAll(named);
    }

    private static List<Path> sources() throws IOException {
        try (Stream<Path> files = Files.walk(SOURCES)) {
            return files.filter(file -> file.toString().endsWith(".java")).toList();
        }
    }
}
