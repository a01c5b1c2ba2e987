package dev.shakedown.cli;

import dev.shakedown.Timeline;
import dev.shakedown.certs.PrivateFiles;
import dev.shakedown.observation.Interception;
import dev.shakedown.report.InterceptionLine;
import dev.shakedown.report.Journal;
import java.io.BufferedWriter;
import java.io.IOException;
import java.io.PrintWriter;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.TimeUnit;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Prints every interception, and writes it to the journal, on a thread of its own: event loops must not wait for a disk. */
final class InterceptionSink implements Consumer<Interception>, AutoCloseable {

    private static final Logger LOG = LoggerFactory.getLogger(InterceptionSink.class);

    private final ExecutorService writer = Executors.newSingleThreadExecutor(task -> {
        Thread thread = new Thread(task, "shakedown-journal");
        thread.setDaemon(true);
        return thread;
    });
    private final PrintWriter out;
    private final @Nullable BufferedWriter journal;
    private final @Nullable PrintWriter timelines;

    /** Belongs to the writer's thread. */
    private boolean incomplete;

    private InterceptionSink(PrintWriter out, @Nullable BufferedWriter journal, @Nullable PrintWriter timelines) {
        this.out = out;
        this.journal = journal;
        this.timelines = timelines;
    }

    /**
     * Opens the journal, to append to it.
     *
     * @param journal the file, or null for none
     * @param timelines where to print each connection's timeline, or null for nowhere
     */
    static InterceptionSink open(PrintWriter out, @Nullable Path journal, @Nullable PrintWriter timelines)
            throws IOException {
        if (journal == null) {
            return new InterceptionSink(out, null, timelines);
        }
        try {
            return new InterceptionSink(
                    out,
                    Files.newBufferedWriter(
                            journal, StandardCharsets.UTF_8, StandardOpenOption.CREATE, StandardOpenOption.APPEND),
                    timelines);
        } catch (IOException e) {
            throw new IOException(
                    "the journal " + journal + " cannot be written: " + PrivateFiles.reason(e)
                            + "; choose another file",
                    e);
        }
    }

    @Override
    public void accept(Interception interception) {
        writer.execute(() -> write(interception));
    }

    /** Writes what is still to be written. */
    @Override
    public void close() {
        writer.shutdown();
        try {
            writer.awaitTermination(5, TimeUnit.SECONDS);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
        if (journal != null) {
            try {
                journal.close();
            } catch (IOException e) {
                LOG.error("the journal cannot be closed: {}", PrivateFiles.reason(e));
            }
        }
    }

    private void write(Interception interception) {
        out.println(InterceptionLine.of(interception));
        out.flush();
        if (timelines != null) {
            timelines.println(Timeline.of(interception));
            timelines.flush();
        }
        if (journal != null) {
            append(journal, Journal.line(interception));
        }
    }

    /** A disk that is full is told of once. */
    private void append(BufferedWriter file, String line) {
        try {
            file.write(line + System.lineSeparator());
            file.flush();
        } catch (IOException e) {
            if (!incomplete) {
                incomplete = true;
                LOG.error("the journal cannot be written: {}; it lacks lines from here on", PrivateFiles.reason(e));
            }
        }
    }
}
