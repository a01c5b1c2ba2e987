package dev.shakedown.explain;

import dev.shakedown.TlsProxy;
import dev.shakedown.audit.Audit;
import dev.shakedown.audit.ClientCommand;
import dev.shakedown.audit.Trial;
import dev.shakedown.config.Source;
import dev.shakedown.config.YamlReader;
import dev.shakedown.scenario.Scenario;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.stream.Stream;

/**
 * A real client, and how to make it print what it prints.
 *
 * @param name how the recording is called
 * @param requires programs on the path, or files, without which it cannot run
 * @param version the command that prints its version
 * @param command how to ask for {@code {url}}
 * @param javaTrust true if it is a JVM that is told by {@code JAVA_TOOL_OPTIONS} whom to trust
 */
record RecordedClient(
        String name, List<String> requires, List<String> version, List<String> command, boolean javaTrust) {

    private static final Path FILE = Path.of("src/test/resources/explain/clients.yaml");
    private static final Duration DEADLINE = Duration.ofSeconds(12);

    /** The file of all clients. */
    record Clients(List<RecordedClient> clients) {}

    static List<RecordedClient> all() {
        return YamlReader.of(Clients.class).read(Source.of(FILE)).value().clients();
    }

    /** True if everything that it needs is on this machine. */
    boolean installed() {
        return requires.stream().map(RecordedClient::filled).allMatch(RecordedClient::present);
    }

    /** The first line with a digit that it prints about its version. */
    String printedVersion() throws IOException, InterruptedException {
        Process process = new ProcessBuilder(
                        version.stream().map(RecordedClient::filled).toList())
                .redirectErrorStream(true)
                .start();
        String text = new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
        process.waitFor();
        return text.lines()
                .filter(line -> line.matches(".*\\d.*"))
                .findFirst()
                .orElse("unknown")
                .strip();
    }

    /** Runs it once for each scenario, after the baseline. */
    List<Trial> run(List<Scenario> scenarios) throws IOException, InterruptedException {
        ClientCommand client = new ClientCommand(
                name, null, command.stream().map(RecordedClient::filled).toList(), javaTrust);
        try (TlsProxy proxy = TlsProxy.sandbox().start()) {
            return new Audit(proxy, client, 2, DEADLINE, trial -> {})
                    .run(scenarios)
                    .trials();
        }
    }

    private static boolean present(String requirement) {
        return requirement.contains("/")
                ? Files.exists(Path.of(requirement))
                : Stream.of(System.getenv("PATH").split(":"))
                        .map(folder -> Path.of(folder, requirement))
                        .anyMatch(Files::isExecutable);
    }

    private static String filled(String word) {
        return word.replace(
                        "{java}",
                        Path.of(System.getProperty("java.home"), "bin", "java").toString())
                .replace("{classpath}", System.getProperty("java.class.path"))
                .replace(
                        "{m2}",
                        Path.of(System.getProperty("user.home"), ".m2", "repository")
                                .toString())
                .replace(
                        "{clients}",
                        Path.of("src/test/resources/explain/clients")
                                .toAbsolutePath()
                                .toString());
    }
}
