package dev.shakedown.scenario;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class SelectionTest {

    @TempDir
    @SuppressWarnings("NullAway.Init") // JUnit sets it
    private Path folder;

    @SuppressWarnings("NullAway.Init") // set before each
    private Catalogue catalogue;

    @BeforeEach
    void write() {
        Yaml.write(folder, "shop/x-one.yaml", Yaml.with("tags: [red, round]"));
        Yaml.write(folder, "shop/x-two.yaml", Yaml.with("tags: [red]", "serve: { host: two.test }"));
        Yaml.write(folder, "bank/x-three.yaml", Yaml.with("serve: { host: three.test }"));
        catalogue = Catalogue.packaged().plus(List.of(folder));
    }

    @Test
    void takesEverythingWithoutConditions() {
        assertThat(catalogue.select(Selection.ALL)).isEqualTo(catalogue.all());
        assertThat(catalogue.select(new Selection(List.of("*"), List.of(), List.of())))
                .isEqualTo(catalogue.all());
    }

    @Test
    void takesPatternsInTheOrderOfTheCatalogue() {
        assertThat(ids(List.of("x-t*"), List.of(), List.of())).containsExactly("x-three", "x-two");
        assertThat(ids(List.of("x-one", "x-t*", "x-?ne"), List.of(), List.of()))
                .containsExactly("x-three", "x-one", "x-two");
    }

    @Test
    void takesCombinationsLast() {
        assertThat(ids(List.of("x-one--x-two", "x-three"), List.of(), List.of()))
                .containsExactly("x-three", "x-one--x-two");
    }

    @Test
    void takesWhatMeetsAllConditions() {
        assertThat(ids(List.of(), List.of("red"), List.of())).containsExactly("x-one", "x-two");
        assertThat(ids(List.of(), List.of(), List.of("bank", "shop"))).containsExactly("x-three", "x-one", "x-two");
        assertThat(ids(List.of("x-o*", "x-t*"), List.of("red", "round"), List.of("shop")))
                .containsExactly("x-one", "x-two");
    }

    @Test
    void refusesWhatNamesNothing() {
        assertThatThrownBy(() -> ids(List.of("y*"), List.of(), List.of()))
                .isInstanceOf(ScenarioChoiceException.class)
                .hasMessage("no scenario's id is like 'y*' (list them: shakedown scenarios list)");
        assertThatThrownBy(() -> ids(List.of("x-noe"), List.of(), List.of()))
                .hasMessageContaining("did you mean 'x-one'?");
        assertThatThrownBy(() -> ids(List.of(), List.of("rde"), List.of()))
                .hasMessageStartingWith("unknown tag 'rde' (allowed: ")
                .hasMessageEndingWith("; did you mean 'red'?)");
        assertThatThrownBy(() -> ids(List.of(), List.of(), List.of("shops")))
                .hasMessageStartingWith("unknown category 'shops' (allowed: bank, ")
                .hasMessageEndingWith("; did you mean 'shop'?)");
        assertThatThrownBy(() -> ids(List.of("x-two"), List.of("round"), List.of()))
                .hasMessage("no scenario is all of this: ids [x-two], tags [round], categories []");
    }

    private List<String> ids(List<String> ids, List<String> tags, List<String> categories) {
        return catalogue.select(new Selection(ids, tags, categories)).stream()
                .map(Scenario::id)
                .toList();
    }
}
