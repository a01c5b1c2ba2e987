package dev.shakedown.config;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import org.junit.jupiter.api.Test;

class SchemaTest {

    private static final String RESOURCE = "/schema/shakedown-scenario.schema.json";

    private final YamlReader<Menu> reader = YamlReader.of(Menu.class).checkedBy(Schema.load(RESOURCE));

    @Test
    void addsWhatOnlyTheSchemaRefuses() {
        assertThatThrownBy(() -> reader.read(Menu.source("title: x", "guests: 3")))
                .isInstanceOf(ProblemsException.class)
                .hasMessageContaining("menu.yaml:1:1: the schema refuses this: ")
                .hasMessageContaining("'guests'")
                .hasMessageContaining("'rationale'");
    }

    @Test
    void doesNotRepeatWhatIsKnown() {
        assertThatThrownBy(() -> reader.read(Menu.source("title: x", "guests: many")))
                .hasMessageNotContaining("the schema refuses this");
    }

    @Test
    void keepsItsText() {
        assertThat(Schema.load(RESOURCE).text()).startsWith("{").contains("draft-07");
    }
}
