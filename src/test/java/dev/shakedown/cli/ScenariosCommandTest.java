package dev.shakedown.cli;

import static org.assertj.core.api.Assertions.assertThat;

import dev.shakedown.config.Schema;
import dev.shakedown.scenario.Catalogue;
import java.io.IOException;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import picocli.CommandLine;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

class ScenariosCommandTest {

    private static final Path PACKAGED = Path.of("scenarios/control/baseline.yaml");

    @TempDir
    @SuppressWarnings("NullAway.Init") // JUnit sets it
    private Path folder;

    private final StringWriter out = new StringWriter();
    private final StringWriter err = new StringWriter();

    @Test
    void listsATable() {
        assertThat(run("list", "-s", "baseline")).isZero();
        assertThat(out.toString().lines())
                .containsExactly("ID        CATEGORY  EXPECT  TITLE", "baseline  control   accept  A correct server");
        assertThat(err).asString().isEmpty();
    }

    @Test
    void listsJson() {
        assertThat(run("list", "--json", "--tag", "core")).isZero();
        JsonNode rows = JsonMapper.builder().build().readTree(out.toString());
        assertThat(rows.size()).isPositive();
        JsonNode baseline = rows.get(0);
        assertThat(baseline.propertyNames())
                .containsExactly("id", "category", "title", "cause", "expect", "tags", "breaksProtocol");
        assertThat(baseline.get("id").asString()).isEqualTo("baseline");
        assertThat(baseline.get("category").asString()).isEqualTo("control");
        assertThat(baseline.get("cause").isNull()).isTrue();
        assertThat(baseline.get("expect").asString()).isEqualTo("accept");
        assertThat(baseline.get("tags").get(0).asString()).isEqualTo("core");
        assertThat(baseline.get("breaksProtocol").asBoolean()).isFalse();
    }

    @Test
    void listsOnesOwn() throws IOException {
        Path mine = write("mine.yaml", Files.readString(PACKAGED));
        assertThat(run("list", "--scenarios", mine.toString(), "-s", "mine")).isZero();
        assertThat(out.toString()).contains("mine");
    }

    @Test
    void showsTheFileItself() throws IOException {
        assertThat(run("show", "baseline")).isZero();
        assertThat(out).asString().isEqualTo(Files.readString(PACKAGED));
    }

    @Test
    void checksFiles() throws IOException {
        assertThat(run("check", PACKAGED.toString())).isZero();
        assertThat(out).asString().isEmpty();

        Path bad = write("bad.yaml", "titel: x\nseverity: low\nseverity: high\n");
        assertThat(run("check", PACKAGED.toString(), bad.toString())).isEqualTo(2);
        assertThat(out.toString())
                .contains(bad + ":1:1: unknown key 'titel'")
                .contains(bad + ":3:1: duplicate key 'severity' (the first is in line 2)\n    severity: high\n    ^");
        assertThat(err).asString().isEmpty();
    }

    @Test
    void printsTheSchemas() {
        assertThat(run("schema")).isZero();
        assertThat(out).asString().isEqualTo(Catalogue.schema().text());
        assertThat(run("schema", "--configuration")).isZero();
        assertThat(out)
                .asString()
                .endsWith(Schema.load("/schema/shakedown.schema.json").text());
    }

    @Test
    void leavesAnUnknownScenarioToTheRootCommand() {
        assertThat(run("show", "basline")).isEqualTo(2);
        assertThat(err)
                .asString()
                .isEqualTo("unknown scenario 'basline' (did you mean 'baseline'? list them:"
                        + " shakedown scenarios list)");
    }

    @ParameterizedTest
    @ValueSource(strings = {"list", "show", "check", "schema"})
    void helpsWithAnExample(String command) {
        assertThat(run(command, "--help")).isZero();
        assertThat(out.toString()).contains("Example:", "shakedown scenarios " + command);
        assertThat(out.toString().lines()).hasSizeLessThanOrEqualTo(24);
    }

    @Test
    void wantsASubCommand() {
        assertThat(run()).isEqualTo(2);
        assertThat(err.toString()).startsWith("a sub-command is missing (allowed: list, show, check, schema)");
    }

    private int run(String... arguments) {
        return new CommandLine(new ScenariosCommand())
                .setOut(new PrintWriter(out))
                .setErr(new PrintWriter(err))
                .setExecutionExceptionHandler((failure, command, parsed) -> {
                    command.getErr().print(failure.getMessage());
                    return 2;
                })
                .execute(arguments);
    }

    private Path write(String name, String yaml) throws IOException {
        return Files.writeString(folder.resolve(name), yaml);
    }
}
