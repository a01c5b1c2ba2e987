package dev.shakedown.scenario;

import static org.assertj.core.api.Assertions.assertThat;

import dev.shakedown.config.SchemaWriter;
import org.junit.jupiter.api.Test;

/** The published schema of scenario files is that of the records. Written anew by: {@code mvn test -Dtest='*SchemaTest' -Dschema.update=true}. */
class ScenarioSchemaTest {

    @Test
    void isUpToDate() {
        String generated = SchemaWriter.generate(
                ScenarioFile.class, "Shakedown scenario", "/schema/shakedown-scenario.schema.json");
        assertThat(Catalogue.schema().text())
                .as("stale; write it anew: mvn test -Dtest='*SchemaTest' -Dschema.update=true")
                .isEqualTo(generated);
    }
}
