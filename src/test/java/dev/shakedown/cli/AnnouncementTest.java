package dev.shakedown.cli;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class AnnouncementTest {

    private static final Announcement ANNOUNCEMENT =
            new Announcement(Map.of("sandbox", "127.0.0.1:8443"), Path.of("/ca/ca.pem"));

    @Test
    void isOneLineOfJson(@TempDir Path folder) throws Exception {
        Path file = Files.writeString(folder.resolve("ready"), "of an earlier run");
        ANNOUNCEMENT.write(file);
        assertThat(file).content().isEqualToIgnoringNewLines("""
                {"listeners":{"sandbox":"127.0.0.1:8443"},"ca":"/ca/ca.pem"}""");
        assertThat(folder).isDirectoryNotContaining(path -> !path.equals(file));
    }

    @Test
    void isALineForEachListenerAndTheCa() {
        StringWriter out = new StringWriter();
        ANNOUNCEMENT.print(new PrintWriter(out));
        assertThat(out.toString().lines()).containsExactly("sandbox listens on 127.0.0.1:8443", "trust /ca/ca.pem");
    }

    @Test
    void saysWhyItCannotBeWritten(@TempDir Path folder) {
        Path file = folder.resolve("none").resolve("ready");
        assertThatThrownBy(() -> ANNOUNCEMENT.write(file))
                .isInstanceOf(IOException.class)
                .hasMessage("the ready file " + file
                        + " cannot be written: there is no such directory; choose another file");
    }
}
