package dev.shakedown;

import dev.shakedown.certs.PrivateFiles;
import java.io.IOException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.RejectedExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.concurrent.atomic.AtomicLong;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Writes that wait for a slow disk, bounded by the memory that they hold: what goes beyond is dropped. The log tells of
 * the first that is dropped and the first that fails, and in the end how many there were. Thread-safe.
 */
final class Backlog implements AutoCloseable {

    private static final Logger LOG = LoggerFactory.getLogger(Backlog.class);

    private final ExecutorService thread;
    private final long limit;
    private final long patienceMillis;
    private final AtomicLong waiting = new AtomicLong();
    private final AtomicLong missing = new AtomicLong();
    private final AtomicBoolean told = new AtomicBoolean();

    /** Something that is to be written. */
    @FunctionalInterface
    interface Write {
        /** Writes it. */
        void run() throws IOException;
    }

    /**
     * @param thread does the writes, one after the other; is shut down with this
     * @param limit how many bytes may wait, more than any one write holds
     * @param patienceMillis how long closing waits for the last writes
     */
    Backlog(ExecutorService thread, long limit, long patienceMillis) {
        this.thread = thread;
        this.limit = limit;
        this.patienceMillis = patienceMillis;
    }

    /**
     * Has something written as soon as what came before it is.
     *
     * @param what is written, as the log is to call it
     * @param bytes how much memory it holds until then
     * @param over is run when it is written, or never will be
     */
    void add(String what, long bytes, Write write, Runnable over) {
        if (waiting.addAndGet(bytes) > limit) {
            drop(what, bytes);
            over.run();
            return;
        }
        try {
            thread.execute(() -> {
                run(what, write);
                waiting.addAndGet(-bytes);
                over.run();
            });
        } catch (RejectedExecutionException e) {
            drop(what, bytes);
            over.run();
        }
    }

    /** Waits for what is still to be written, but not for ever. */
    @Override
    public void close() {
        thread.shutdown();
        try {
            thread.awaitTermination(patienceMillis, TimeUnit.MILLISECONDS);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
        missing.addAndGet(thread.shutdownNow().size());
        if (missing.get() > 0) {
            LOG.error("captures or secrets that could not be written in all: {}", missing.get());
        }
    }

    private void run(String what, Write write) {
        try {
            write.run();
        } catch (IOException e) {
            missing.incrementAndGet();
            if (told.compareAndSet(false, true)) {
                LOG.error("{} cannot be written: {}; more of the same is only counted", what, PrivateFiles.reason(e));
            }
        }
    }

    private void drop(String what, long bytes) {
        waiting.addAndGet(-bytes);
        missing.incrementAndGet();
        if (told.compareAndSet(false, true)) {
            LOG.error(
                    "the disk is too slow: {} is dropped, as is all that comes while {} MiB wait to be written",
                    what,
                    limit >> 20);
        }
    }
}
