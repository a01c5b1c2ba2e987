package dev.shakedown.explain;

import static org.assertj.core.api.Assertions.assertThat;

import dev.shakedown.scenario.Catalogue;
import dev.shakedown.scenario.Cause;
import dev.shakedown.scenario.Scenario;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.EnumSet;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

class KnowledgeTest {

    private static final Path FOLDER = Path.of("src/main/resources/dev/shakedown/explain");

    private final Knowledge knowledge = Knowledge.packaged();

    @Test
    void everyPhraseMeansSomethingThatIsKnown() {
        assertThat(knowledge.phrases())
                .allSatisfy(phrase -> assertThat(knowledge.meanings()).containsKey(phrase.means()));
        assertThat(knowledge.meanings().values())
                .allSatisfy(meaning -> assertThat(knowledge.meanings().keySet())
                        .containsAll(meaning.readings().also()));
    }

    @Test
    void everyMeaningIsSaidBySomePhraseOrBehindAnother() {
        Set<String> said = Stream.concat(
                        knowledge.phrases().stream().map(Phrase::means),
                        knowledge.meanings().values().stream().flatMap(meaning -> meaning.readings().also().stream()))
                .collect(Collectors.toCollection(TreeSet::new));
        assertThat(said).containsAll(knowledge.meanings().keySet());
    }

    @Test
    void everyScenarioIsInTheCatalogue() {
        Set<String> ids = Catalogue.packaged().all().stream().map(Scenario::id).collect(Collectors.toSet());
        assertThat(knowledge.meanings().values())
                .allSatisfy(meaning -> assertThat(ids).contains(meaning.scenario()));
    }

    @Test
    void knowsEachOfTheNineCauses() {
        assertThat(knowledge.meanings().values().stream().map(Meaning::cause).collect(Collectors.toSet()))
                .isEqualTo(EnumSet.allOf(Cause.class));
    }

    @Test
    void everyFileIsInTheIndex() throws IOException {
        try (Stream<Path> files = Files.list(FOLDER)) {
            String[] names = files.map(file -> file.getFileName().toString().replace(".yaml", ""))
                    .toArray(String[]::new);
            String index = Files.readString(FOLDER.resolve("index.yaml"));
            assertThat(Arrays.stream(names)
                            .filter(name -> !Set.of("index", "meanings").contains(name)))
                    .allSatisfy(name -> assertThat(index).contains("- " + name + "\n"));
        }
    }

    @Test
    void sayingsAreSentences() {
        assertThat(knowledge.meanings().values()).allSatisfy(meaning -> {
            assertThat(meaning.text()).endsWith(".");
            assertThat(meaning.fix()).isNotBlank().doesNotEndWith(".");
            assertThat(meaning.details())
                    .allSatisfy(detail -> assertThat(detail).endsWith("."));
        });
    }
}
