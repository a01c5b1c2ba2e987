package dev.shakedown;

import static org.assertj.core.api.Assertions.assertThat;

import dev.shakedown.probe.finding.Level;
import dev.shakedown.scenario.Catalogue;
import dev.shakedown.scenario.Cause;
import dev.shakedown.scenario.Scenario;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/** The page on diagnose speaks of causes, levels and scenarios that there are, and of every cause. */
class DiagnosePageTest {

    private static final Path PAGE = Path.of("src/site/markdown/diagnose.md");

    @Test
    void listsEveryCauseWithLevelsAndScenariosThatExist() throws IOException {
        List<String[]> rows = rows();
        assertThat(rows.stream().map(row -> row[0]).distinct())
                .containsExactlyInAnyOrderElementsOf(
                        Stream.of(Cause.values()).map(Cause::id).toList());
        assertThat(rows.stream().map(row -> row[1]))
                .isSubsetOf(Stream.of(Level.values()).map(Level::id).toList());
        assertThat(rows.stream().map(row -> row[3]).filter(id -> !id.isEmpty()))
                .isSubsetOf(
                        Catalogue.packaged().all().stream().map(Scenario::id).toList());
    }

    /** The cells of each row of the table of findings. */
    private static List<String[]> rows() throws IOException {
        return Files.readAllLines(PAGE).stream()
                .filter(line -> line.startsWith("| `"))
                .map(line -> Stream.of(line.substring(1, line.length() - 1).split("\\|", -1))
                        .map(cell -> cell.replace("`", "").strip())
                        .toArray(String[]::new))
                .toList();
    }
}
