package dev.shakedown.cli;

import static dev.shakedown.InterceptionFixture.interception;
import static org.assertj.core.api.Assertions.assertThat;

import dev.shakedown.observation.Outcome.Kind;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class InterceptionSinkTest {

    @Test
    void printsAndAppendsAndLosesNothingWhenClosed(@TempDir Path folder) throws Exception {
        Path journal = Files.writeString(folder.resolve("journal"), "{}\n");
        StringWriter out = new StringWriter();
        try (InterceptionSink sink = InterceptionSink.open(new PrintWriter(out), journal, null)) {
            for (int i = 1; i <= 50; i++) {
                sink.accept(interception("c-" + i, Kind.ACCEPTED));
            }
        }
        assertThat(out.toString().lines()).hasSize(50);
        assertThat(Files.readAllLines(journal)).hasSize(51).last().asString().contains("\"id\":\"c-50\"");
    }

    @Test
    void needsNoJournal() throws Exception {
        StringWriter out = new StringWriter();
        try (InterceptionSink sink = InterceptionSink.open(new PrintWriter(out), null, null)) {
            sink.accept(interception("c-1", Kind.ACCEPTED));
        }
        assertThat(out.toString()).contains("c-1");
    }
}
