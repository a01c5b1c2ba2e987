package dev.shakedown.proxy;

import static org.assertj.core.api.Assertions.assertThat;

import dev.shakedown.config.SchemaWriter;
import org.junit.jupiter.api.Test;

/** The published schema of the configuration file is that of the records. Written anew as the other: {@code mvn test -Dtest='*SchemaTest' -Dschema.update=true}. */
class ConfigurationSchemaTest {

    @Test
    void isUpToDate() {
        String generated =
                SchemaWriter.generate(Configuration.class, "Shakedown configuration", "/schema/shakedown.schema.json");
        assertThat(Configuration.schema().text())
                .as("stale; write it anew: mvn test -Dtest='*SchemaTest' -Dschema.update=true")
                .isEqualTo(generated);
    }
}
