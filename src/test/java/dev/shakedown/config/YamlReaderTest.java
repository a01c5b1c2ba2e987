package dev.shakedown.config;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import org.junit.jupiter.api.Test;

class YamlReaderTest {

    @Test
    void keepsTheSource() {
        Source source = Menu.source("title: x");
        Document<Menu> document = YamlReader.of(Menu.class).read(source);
        assertThat(document.source()).isEqualTo(source);
        assertThat(document.value().title()).isEqualTo("x");
    }

    @Test
    void reportsWithTheSourceLine() {
        assertThatThrownBy(() -> Menu.read("title: x", "next:", "  course: starer"))
                .isInstanceOf(ProblemsException.class)
                .hasMessage("""
                        menu.yaml:3:3: missing key 'title'
                              course: starer
                              ^
                        menu.yaml:3:11: unknown value 'starer' (allowed: starter, main-dish; did you mean 'starter'?)
                              course: starer
                                      ^""");
    }
}
