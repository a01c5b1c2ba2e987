package dev.shakedown.config;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class YamlParserTest {

    @Test
    void namesThePlaceOfWhatIsNotYaml() {
        assertThat(Menu.problems("title: x", "next:", "\ttitle: y"))
                .containsExactly("3:1: this is not YAML: a tab cannot indent; use spaces");
        assertThat(Menu.problems("title: x", "names: [Ann, Bob"))
                .containsExactly("3:1: this is not YAML: expected ',' or ']', but got <stream end>");
        assertThat(Menu.problems("title: a: b"))
                .containsExactly("1:9: this is not YAML: mapping values are not allowed here");
        assertThat(Menu.problems("title: 'x")).hasSize(1).first().asString().contains("unexpected end of stream");
        assertThat(Menu.problems("title: \u0007")).hasSize(1).first().asString().contains("this is not YAML");
        assertThat(Menu.problems("? [a]", ": b")).containsExactly("1:4: this is not YAML: a key must be plain text");
    }

    @Test
    void refusesAnEmptyFile() {
        assertThat(Menu.problems("")).containsExactly("1:1: the file is empty");
        assertThat(Menu.problems("# only a comment")).containsExactly("1:1: the file is empty");
    }

    @Test
    void refusesDuplicateKeys() {
        assertThat(Menu.problems("title: x", "next:", "  title: y", "  title: z"))
                .containsExactly("4:3: duplicate key 'title' (the first is in line 3)");
    }

    @Test
    void refusesAliases() {
        assertThat(Menu.problems("title: &a x", "names: [*a]"))
                .first()
                .isEqualTo("2:9: the alias '*a' is not supported: write the value again");
    }

    @Test
    void refusesASecondDocument() {
        assertThat(Menu.problems("title: x", "---", "title: y"))
                .containsExactly("3:1: a second document (allowed: one document a file)");
    }

    @Test
    void refusesDeepNesting() {
        assertThat(Menu.problems("names: " + "[".repeat(40) + "]".repeat(40)))
                .containsExactly("1:39: nested too deeply (allowed: 32 levels)");
        assertThat(Menu.problems("[".repeat(100_000))).containsExactly("1:33: nested too deeply (allowed: 32 levels)");
    }

    @Test
    void knowsYes() {
        assertThat(Menu.read("title: no").title()).isEqualTo("no");
    }
}
