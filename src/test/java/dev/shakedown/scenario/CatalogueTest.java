package dev.shakedown.scenario;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.catchThrowable;

import dev.shakedown.certs.CertificateRecipe;
import dev.shakedown.config.ProblemsException;
import dev.shakedown.config.Source;
import dev.shakedown.config.YamlReader;
import dev.shakedown.config.YamlWriter;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class CatalogueTest {

    private static final Path FILES = Path.of("scenarios");

    @TempDir
    @SuppressWarnings("NullAway.Init") // JUnit sets it
    private Path folder;

    private final Catalogue packaged = Catalogue.packaged();

    @Test
    void holdsEveryPackagedFile() throws IOException {
        try (Stream<Path> files = Files.walk(FILES)) {
            List<String> ids = files.map(file -> file.getFileName().toString())
                    .filter(name -> name.endsWith(".yaml"))
                    .map(name -> name.replace(".yaml", ""))
                    .toList();
            assertThat(packaged.ids()).containsExactlyInAnyOrderElementsOf(ids);
        }
    }

    @Test
    void packagesFilesThatPassTheFullCheck() {
        assertThat(packaged.problems(List.of(FILES))).isEmpty();
    }

    @Test
    void packagesFilesThatCanBeWrittenAsTheyWereRead() {
        assertThat(packaged.ids()).allSatisfy(id -> {
            ScenarioFile file = read(packaged.yaml(id));
            assertThat(read(YamlWriter.write(file))).isEqualTo(file);
        });
    }

    @Test
    void refersToStandards() {
        List<String> references = packaged.all().stream()
                .flatMap(scenario -> scenario.description().references().stream())
                .toList();
        assertThat(references).allMatch(text -> text.matches("(RFC|CVE|CWE|CA/B) ?[-0-9].*"));
    }

    @Test
    void beginsWithTheBaseline() {
        assertThat(packaged.all().get(0).id()).isEqualTo(Scenario.BASELINE);
        assertThat(packaged.find("baseline").category()).isEqualTo("control");
    }

    @Test
    void addsTheUsersOwn() {
        Yaml.write(folder, "shop/slow-shop.yaml", Yaml.with("control: fast-shop"));
        Yaml.write(folder, "shop/fast-shop.yml", Yaml.control());
        Catalogue all = packaged.plus(List.of(folder));
        assertThat(all.find("slow-shop").category()).isEqualTo("shop");
        assertThat(all.yaml("slow-shop")).isEqualTo(Yaml.with("control: fast-shop"));
        assertThat(all.ids()).containsAll(packaged.ids());
        assertThat(packaged.ids()).doesNotContain("slow-shop");
    }

    @Test
    void reportsEveryProblemOfEveryFile() {
        Path one = Yaml.write(folder, "one.yaml", Yaml.with("severity: bad"));
        Path two = Yaml.write(folder, "two.yaml", Yaml.with("cause: bad"));
        Path none = folder.resolve("none.yaml");
        assertThatThrownBy(() -> packaged.plus(List.of(two, none, one)))
                .isInstanceOf(ProblemsException.class)
                .hasMessageContainingAll(
                        none + ":1:1: there is no such file",
                        one + ":5:11: unknown value 'bad'",
                        two + ":1:8: unknown value 'bad'");
    }

    @Test
    void refusesAnIdThatIsTaken() {
        Path mine = Yaml.write(folder, "baseline.yaml", Yaml.control());
        assertThatThrownBy(() -> packaged.plus(List.of(mine)))
                .hasMessageStartingWith(mine + ":1:1: the id 'baseline' is already taken by"
                        + " scenarios/control/baseline.yaml; rename this file");
        assertThat(packaged.problems(List.of(mine))).isEmpty();
    }

    @Test
    void refusesTheSameIdInTwoFolders() {
        Yaml.write(folder, "a/x.yaml", Yaml.with());
        Yaml.write(folder, "b/x.yaml", Yaml.with());
        assertThat(packaged.problems(List.of(folder)))
                .singleElement()
                .asString()
                .contains("the id 'x' is already taken by " + folder.resolve("a/x.yaml"));
    }

    @Test
    void saysWhatAnUnknownScenarioMayHaveMeant() {
        assertThatThrownBy(() -> packaged.find("basline"))
                .isInstanceOf(ScenarioChoiceException.class)
                .hasMessage(
                        "unknown scenario 'basline' (did you mean 'baseline'? list them: shakedown scenarios list)");
        assertThatThrownBy(() -> packaged.find("baseline--"))
                .hasMessage("unknown scenario '' (list them: shakedown scenarios list)");
        assertThatThrownBy(() -> packaged.find("zzz"))
                .hasMessage("unknown scenario 'zzz' (list them: shakedown scenarios list)");
    }

    @Test
    void findsCombinations() {
        Yaml.write(folder, "own/h2.yaml", Yaml.control("serve: { tls: { alpn: [h2] } }"));
        Yaml.write(folder, "own/hangup.yaml", Yaml.with("serve: { faults: [{ close: {} }] }"));
        Catalogue all = packaged.plus(List.of(folder));
        Scenario both = all.find("h2--hangup");
        assertThat(both.id()).isEqualTo("h2--hangup");
        assertThat(both.serve().tls().alpn()).containsExactly("h2");
        assertThat(both.serve().faults()).hasSize(1);
        assertThat(both.expectation().expected()).isEqualTo(Expected.REJECT);
        assertThat(all.yaml("h2--hangup")).contains("alpn:").contains("- close: {}");
    }

    @Test
    void combinesWhatIsWrongWithOneCertificate() {
        Scenario both = packaged.find("expired--wrong-host");
        CertificateRecipe leaf = both.serve().certificate().leaf();
        assertThat(leaf.valid())
                .isEqualTo(packaged.find("expired").serve().certificate().leaf().valid())
                .isNotEqualTo(CertificateRecipe.DEFAULT.valid());
        assertThat(leaf.names())
                .isEqualTo(
                        packaged.find("wrong-host").serve().certificate().leaf().names())
                .isNotEqualTo(CertificateRecipe.DEFAULT.names());
        assertThat(both.expectation().alerts())
                .containsAll(packaged.find("expired").expectation().alerts())
                .containsAll(packaged.find("wrong-host").expectation().alerts());
        assertThat(read(packaged.yaml("expired--wrong-host")).serve()).isEqualTo(both.serve());
    }

    @Test
    void refusesCombinationsThatContradictThemselves() {
        assertThatThrownBy(() -> packaged.find("expired--not-yet-valid"))
                .isInstanceOf(ScenarioChoiceException.class)
                .hasMessageStartingWith("'expired' and 'not-yet-valid' cannot be combined:"
                        + " both set certificate.leaf.valid, one to -");
    }

    @Test
    void combinesOrRefusesEveryPair() {
        for (String a : packaged.ids()) {
            for (String b : packaged.ids()) {
                Throwable refusal = catchThrowable(() -> packaged.find(a + Catalogue.JOINT + b));
                assertThat(refusal)
                        .satisfiesAnyOf(
                                none -> assertThat(none).isNull(),
                                some -> assertThat(some).isInstanceOf(ScenarioChoiceException.class));
            }
        }
    }

    @Test
    void isMeasuredByAProfile() {
        Path file = Yaml.write(folder, "split.yaml", Yaml.with("expect: { rfc5280: any, webpki: reject }"));
        assertThat(packaged.plus(List.of(file)).find("split").expectation().expected())
                .isEqualTo(Expected.REJECT);
        assertThat(Catalogue.packaged(Profile.RFC5280)
                        .plus(List.of(file))
                        .find("split")
                        .expectation()
                        .expected())
                .isEqualTo(Expected.ANY);
    }

    private static ScenarioFile read(String yaml) {
        return YamlReader.of(ScenarioFile.class)
                .read(new Source("test.yaml", yaml))
                .value();
    }
}
