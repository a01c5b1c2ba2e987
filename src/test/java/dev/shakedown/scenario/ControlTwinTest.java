package dev.shakedown.scenario;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class ControlTwinTest {

    @TempDir
    @SuppressWarnings("NullAway.Init") // JUnit sets it
    private Path folder;

    @Test
    void mustExist() {
        Path file = Yaml.write(folder, "x.yaml", Yaml.with("control: basline"));
        assertThat(Catalogue.packaged().problems(List.of(file)))
                .singleElement()
                .asString()
                .startsWith(file + ":2:10: there is no scenario 'basline' to be the control twin"
                        + " (allowed: the id of a control; did you mean 'baseline'?)");
    }

    @Test
    void mustBeAControl() {
        Path file = Yaml.write(folder, "x.yaml", Yaml.with("control: x"));
        assertThat(Catalogue.packaged().problems(List.of(file)))
                .singleElement()
                .asString()
                .contains("'x' cannot be the control twin: a correct client refuses it"
                        + " (allowed: a scenario with 'expect: accept' or 'any')");
    }
}
