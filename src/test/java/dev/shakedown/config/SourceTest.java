package dev.shakedown.config;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class SourceTest {

    @TempDir
    @SuppressWarnings("NullAway.Init") // JUnit sets it
    private Path folder;

    @Test
    void readsAFile() throws IOException {
        Path file = Files.writeString(folder.resolve("a.yaml"), "\uFEFFtitle: ü\n");
        assertThat(Source.of(file)).isEqualTo(new Source(file.toString(), "title: ü\n"));
    }

    @Test
    void reportsAFileThatIsNotThere() {
        Path file = folder.resolve("none.yaml");
        assertThatThrownBy(() -> Source.of(file)).hasMessage(file + ":1:1: there is no such file");
    }

    @Test
    void reportsAFileThatCannotBeRead() {
        assertThatThrownBy(() -> Source.of(folder)).hasMessageContaining(":1:1: cannot be read: ");
    }

    @Test
    void reportsTheFirstByteThatIsNotUtf8() {
        byte[] latin = "title: x\nrationale: \u00fc\n".getBytes(StandardCharsets.ISO_8859_1);
        assertThatThrownBy(() -> Source.of("a.yaml", latin))
                .hasMessage(
                        "a.yaml:2:12: the file is not UTF-8: here is a byte that cannot stand there; save it as UTF-8");
    }

    @Test
    void reportsAFileThatIsTooLarge() {
        assertThatThrownBy(() -> Source.of("a.yaml", new byte[Source.LIMIT + 1]))
                .hasMessage("a.yaml:1:1: the file is too large (allowed: 1048576 bytes)");
        assertThat(Source.of("a.yaml", new byte[Source.LIMIT]).text()).hasSize(Source.LIMIT);
    }
}
