package dev.shakedown.cli;

import dev.shakedown.Timeline;
import dev.shakedown.observation.Interception;
import dev.shakedown.report.InterceptionLine;
import dev.shakedown.report.Journal;
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

/** Prints every interception, and writes it to the journal, on a thread of its own: event loops must not wait for a disk. */
final class InterceptionSink implements Consumer<Interception>, AutoCloseable {

    private final ExecutorService writer = Executors.newSingleThreadExecutor(task -> {
        Thread thread = new Thread(task, "shakedown-journal");
        thread.setDaemon(true);
        return thread;
    });
    private final PrintWriter out;
    private final @Nullable PrintWriter journal;
    private final @Nullable PrintWriter timelines;

    private InterceptionSink(PrintWriter out, @Nullable PrintWriter journal, @Nullable PrintWriter timelines) {
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
                    new PrintWriter(Files.newBufferedWriter(
                            journal, StandardCharsets.UTF_8, StandardOpenOption.CREATE, StandardOpenOption.APPEND)),
                    timelines);
        } catch (IOException e) {
            throw new IOException("the journal " + journal + " cannot be written: " + e + "; choose another file", e);
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
            journal.close();
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
            journal.println(Journal.line(interception));
            journal.flush();
        }
    }
}
