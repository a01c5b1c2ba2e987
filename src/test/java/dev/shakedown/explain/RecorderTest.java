package dev.shakedown.explain;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import dev.shakedown.audit.Trial;
import dev.shakedown.config.JsonText;
import dev.shakedown.observation.Outcome;
import dev.shakedown.scenario.Catalogue;
import dev.shakedown.scenario.Cause;
import dev.shakedown.scenario.Scenario;
import java.io.IOException;
import java.nio.file.Files;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/**
 * Records what real clients print: {@code mvn -Pclients surefire:test -Dtest=RecorderTest -Dmessages.record=NAME}, where
 * the name is one of {@code clients.yaml}, several with commas, or {@code all}. Clients that are not named are skipped.
 */
@Tag("clients")
class RecorderTest {

    static Stream<RecordedClient> clients() {
        return RecordedClient.all().stream();
    }

    @ParameterizedTest(name = "{0}")
    @MethodSource("clients")
    void records(RecordedClient client) throws IOException, InterruptedException {
        assumeTrue(asked(client.name()), () -> client.name() + " is not to be recorded");
        assumeTrue(client.installed(), () -> client.requires() + " are not installed");
        List<Scenario> wrong = Catalogue.packaged().all().stream()
                .filter(scenario -> scenario.expectation().cause() != null)
                .toList();
        List<Trial> trials = client.run(wrong);
        assertThat(trials.get(0).outcome().kind())
                .as(() -> "the baseline: " + trials.get(0).report().output())
                .isEqualTo(Outcome.Kind.ACCEPTED);
        String whenAllIsWell = Corpus.normal(text(trials.get(0)));
        String messages = trials.stream()
                .filter(trial -> trial.scenario().expectation().cause() != null)
                .filter(trial -> trial.report().failure()
                        && !gotAnAnswer(trial)
                        && !trial.interceptions().isEmpty())
                .filter(trial ->
                        !text(trial).isBlank() && !Corpus.normal(text(trial)).equals(whenAllIsWell))
                .map(RecorderTest::item)
                .collect(Collectors.joining());
        Files.writeString(
                Recording.FOLDER.resolve(client.name() + ".yaml"),
                "client: %s%nversion: %s%nmessages:%n%s"
                        .formatted(client.name(), quoted(client.printedVersion()), messages));
    }

    /** Some clients end with a failure although they took everything as it came, and say no word of it. */
    private static boolean gotAnAnswer(Trial trial) {
        return trial.report().output().strip().endsWith("and your client accepted it.");
    }

    private static boolean asked(String name) {
        String wanted = System.getProperty("messages.record", "");
        return wanted.equals("all") || List.of(wanted.split(",")).contains(name);
    }

    private static String item(Trial trial) {
        Cause cause = Objects.requireNonNull(trial.scenario().expectation().cause());
        return "  - scenario: %s%n    cause: %s%n    text: %s%n"
                .formatted(trial.scenario().id(), cause.id(), quoted(text(trial)));
    }

    /** Without what belongs to this machine, and with the frames of a stack trace cut to the first few. */
    private static String text(Trial trial) {
        StringBuilder kept = new StringBuilder();
        int frames = 0;
        for (String line : trial.report().output().lines().toList()) {
            frames = line.startsWith("\tat ") ? frames + 1 : 0;
            if (frames <= 3 && !line.startsWith("Picked up JAVA_TOOL_OPTIONS")) {
                kept.append(line.replaceAll("/[^ '\":]*shakedown-\\d+/", "/tmp/")
                                .replace(System.getProperty("user.dir"), "/home/user"))
                        .append('\n');
            }
        }
        return kept.toString().strip();
    }

    /** JSON is YAML, and says on one line what YAML may not. */
    private static String quoted(String text) {
        String json = JsonText.line(Map.of("text", text));
        return json.substring("{\"text\":".length(), json.length() - 1);
    }
}
