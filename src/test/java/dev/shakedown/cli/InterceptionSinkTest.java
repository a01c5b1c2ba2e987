package dev.shakedown.cli;

import static dev.shakedown.InterceptionFixture.interception;
import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import ch.qos.logback.classic.Logger;
import ch.qos.logback.classic.spi.ILoggingEvent;
import ch.qos.logback.core.read.ListAppender;
import dev.shakedown.observation.Outcome.Kind;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.slf4j.LoggerFactory;

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

    @Test
    void saysOnceThatTheDiskIsFull() throws Exception {
        Path full = Path.of("/dev/full");
        assumeTrue(Files.exists(full), "there is no /dev/full here");
        ListAppender<ILoggingEvent> log = new ListAppender<>();
        log.start();
        Logger logger = (Logger) LoggerFactory.getLogger(InterceptionSink.class);
        logger.addAppender(log);
        try (InterceptionSink sink = InterceptionSink.open(new PrintWriter(new StringWriter()), full, null)) {
            sink.accept(interception("c-1", Kind.ACCEPTED));
            sink.accept(interception("c-2", Kind.ACCEPTED));
        } finally {
            logger.detachAppender(log);
        }
        assertThat(log.list)
                .extracting(ILoggingEvent::getFormattedMessage)
                .filteredOn(message -> message.contains("cannot be written"))
                .containsExactly("the journal cannot be written: No space left on device; it lacks lines from here on");
    }
}
