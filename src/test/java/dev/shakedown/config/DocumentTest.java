package dev.shakedown.config;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class DocumentTest {

    private final Document<Menu> document =
            YamlReader.of(Menu.class).read(Menu.source("title: x", "dishes:", "  - soup: {}", "next:", "  title: y"));

    @Test
    void pointsToWhatAPathLeadsTo() {
        assertThat(document.problem("bad", "next", "title"))
                .hasToString("menu.yaml:5:10: bad\n      title: y\n             ^");
        assertThat(document.problem("bad", "dishes", "0").line()).isEqualTo(3);
    }

    @Test
    void pointsToWhatEnclosesTheMissing() {
        assertThat(document.problem("bad", "dishes", "7").line()).isEqualTo(3);
        assertThat(document.problem("bad", "next", "course").line()).isEqualTo(5);
        assertThat(document.problem("bad", "patience").line()).isEqualTo(1);
        assertThat(document.problem("bad", "title", "x").column()).isEqualTo(8);
    }
}
