package dev.shakedown.scenario;

import static org.assertj.core.api.Assertions.assertThat;

import com.networknt.schema.Error;
import com.networknt.schema.InputFormat;
import com.networknt.schema.SchemaRegistry;
import com.networknt.schema.SpecificationVersion;
import dev.shakedown.config.SchemaWriter;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

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

    @Test
    void letsAnEditorAcceptWhatIsRight() {
        assertThat(errors(Yaml.with("expect: { rfc5280: any, webpki: reject }", "alerts: [unknown_ca, 255]")))
                .isEmpty();
        assertThat(errors(Yaml.control("serve: { faults: [{ close: {} }, { close: { at: server-hello } }] }")))
                .isEmpty();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "title",
                "title: 2030",
                "titel: x",
                "severity: hihg",
                "tags: core",
                "expect: { browsers: reject }",
                "serve: { faults: [{ clsoe: {} }] }",
                "serve: { faults: [{ close: {}, stall: {} }] }",
                "serve: { faults: [close] }",
                "serve: { faults: [{ close: { at: noon } }] }",
                "serve: { tls: { dh: many } }",
                "breaksProtocol: 1"
            })
    void letsAnEditorSeeMistakes(String mistake) {
        assertThat(errors(Yaml.with(mistake))).isNotEmpty();
    }

    private static List<Error> errors(String yaml) {
        return SchemaRegistry.withDefaultDialect(SpecificationVersion.DRAFT_7)
                .getSchema(Catalogue.schema().text(), InputFormat.JSON)
                .validate(yaml, InputFormat.YAML);
    }
}
