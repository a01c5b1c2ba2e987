package dev.shakedown;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import dev.shakedown.audit.Audit;
import dev.shakedown.audit.ClientCommand;
import dev.shakedown.audit.Trial;
import dev.shakedown.config.Source;
import dev.shakedown.config.YamlReader;
import dev.shakedown.observation.Verdict;
import dev.shakedown.scenario.Catalogue;
import dev.shakedown.scenario.Scenario;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/**
 * The catalogue against real clients. What each of them does otherwise than the standards ask is written down, with the
 * reason, in {@code src/test/resources/clients}; anything else is a difference that nobody has explained yet.
 */
@Tag("clients")
class RealClientsTest {

    private static final Path FOLDER = Path.of("src/test/resources/clients");

    /**
     * One real client.
     *
     * @param stack the TLS stack behind it, with the version that was observed
     * @param requires the program that must be installed, or {@code java 17} for the JVM of the test
     * @param command how to run it
     * @param differences where it is not as expected
     */
    record RealClient(String stack, String requires, List<String> command, List<Difference> differences) {}

    /**
     * Scenarios in which the client does otherwise.
     *
     * @param scenarios their ids
     * @param verdict the verdict that they get
     * @param why the reason
     */
    record Difference(List<String> scenarios, Verdict verdict, String why) {}

    static Stream<String> clients() throws IOException {
        try (Stream<Path> files = Files.list(FOLDER)) {
            return files.map(file -> file.getFileName().toString().replace(".yaml", "")).sorted().toList().stream();
        }
    }

    @ParameterizedTest(name = "{0}")
    @MethodSource("clients")
    void doesWhatIsKnownOfIt(String name) throws IOException, InterruptedException {
        RealClient client = YamlReader.of(RealClient.class)
                .read(Source.of(FOLDER.resolve(name + ".yaml")))
                .value();
        assumeTrue(installed(client.requires()), () -> client.requires() + " is not installed");
        Map<String, Verdict> expected = new TreeMap<>();
        for (Scenario scenario : core()) {
            expected.put(scenario.id(), Verdict.PASS);
        }
        for (Difference difference : client.differences()) {
            assertThat(expected.keySet()).containsAll(difference.scenarios());
            difference.scenarios().forEach(id -> expected.put(id, difference.verdict()));
        }
        List<Trial> trials = audit(client);
        Map<String, Verdict> verdicts = new TreeMap<>();
        trials.forEach(trial -> verdicts.put(trial.scenario().id(), trial.verdict()));
        assertThat(verdicts).as(() -> surprises(trials, expected)).isEqualTo(expected);
    }

    private static List<Trial> audit(RealClient client) throws IOException, InterruptedException {
        List<String> command = client.command().stream()
                .map(word -> word.replace(
                                "{java}",
                                Path.of(System.getProperty("java.home"), "bin", "java")
                                        .toString())
                        .replace("{classpath}", System.getProperty("java.class.path")))
                .toList();
        try (TlsProxy proxy = TlsProxy.sandbox().start()) {
            return new Audit(proxy, ClientCommand.of(command, false), 2, Duration.ofSeconds(10), trial -> {})
                    .run(core())
                    .trials();
        }
    }

    private static List<Scenario> core() {
        return Catalogue.packaged().all().stream()
                .filter(scenario -> scenario.description().tags().contains("core"))
                .toList();
    }

    private static String surprises(List<Trial> trials, Map<String, Verdict> expected) {
        return trials.stream()
                .filter(trial ->
                        trial.verdict() != expected.get(trial.scenario().id()))
                .map(trial -> "%s: %s instead of %s: %s [%s]"
                        .formatted(
                                trial.scenario().id(),
                                trial.verdict(),
                                expected.get(trial.scenario().id()),
                                trial.diagnosis().text(),
                                trial.report().output().strip()))
                .collect(Collectors.joining("\n", "\n", "\n"));
    }

    /** A program on the path, or the Java that runs this test, if it is the version that was observed. */
    private static boolean installed(String program) {
        return program.startsWith("java ")
                ? program.equals("java " + Runtime.version().feature())
                : Stream.of(System.getenv("PATH").split(":"))
                        .map(folder -> Path.of(folder, program))
                        .anyMatch(Files::isExecutable);
    }
}
