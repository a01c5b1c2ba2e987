package dev.shakedown;

import static org.assertj.core.api.Assertions.assertThat;

import dev.shakedown.scenario.Catalogue;
import dev.shakedown.scenario.Scenario;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Comparator;
import java.util.Locale;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;

/**
 * Keeps the README true: the catalogue is the one that is shipped, the example is the test that is run. Rewrites both with
 * {@code mvn test -Dtest=ReadmeTest -Dreadme.write}.
 */
class ReadmeTest {

    private static final Path README = Path.of("README.md");
    private static final Path EXAMPLE = Path.of("src/test/java/dev/shakedown/example/ClientTest.java");

    @Test
    void listsTheCatalogue() throws IOException {
        holds("<!-- catalogue -->", catalogue(), "<!-- end of catalogue -->");
    }

    @Test
    void showsTheExample() throws IOException {
        String source = Files.readString(EXAMPLE);
        String body = source.substring(source.indexOf("class ClientTest"));
        holds("<!-- example: " + EXAMPLE + " -->", "```java\n" + body + "```\n", "<!-- end of example -->");
    }

    private static void holds(String start, String expected, String end) throws IOException {
        String readme = Files.readString(README);
        int from = readme.indexOf(start) + start.length() + 1;
        int to = readme.indexOf(end);
        if (System.getProperty("readme.write") != null) {
            Files.writeString(README, readme.substring(0, from) + expected + readme.substring(to));
            return;
        }
        assertThat(readme.substring(from, to)).isEqualTo(expected);
    }

    private static String catalogue() {
        String rows = Catalogue.packaged().all().stream()
                .sorted(Comparator.comparing(Scenario::category).thenComparing(Scenario::id))
                .map(scenario -> "| `%s` | %s | %s | %s |%n"
                        .formatted(
                                scenario.id(),
                                scenario.category(),
                                scenario.description().title(),
                                scenario.expectation().expected().name().toLowerCase(Locale.ROOT)))
                .collect(Collectors.joining());
        return "| id | category | what is served | a correct client must |\n|---|---|---|---|\n" + rows;
    }
}
