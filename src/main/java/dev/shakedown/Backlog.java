package dev.shakedown;

import java.util.concurrent.ExecutorService;
import java.util.concurrent.RejectedExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicLong;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Writes that wait for a slow disk, bounded by the memory that they hold: what goes beyond is dropped, and the log says
 * so once, and how much it was in the end. Thread-safe.
 */
final class Backlog implements AutoCloseable {

    private static final Logger LOG = LoggerFactory.getLogger(Backlog.class);

    private final ExecutorService thread;
    private final long limit;
    private final long patienceMillis;
    private final AtomicLong waiting = new AtomicLong();
    private final AtomicLong dropped = new AtomicLong();

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
     */
    void add(String what, long bytes, Runnable write) {
        if (waiting.addAndGet(bytes) > limit) {
            drop(what, bytes);
            return;
        }
        try {
            thread.execute(() -> {
                try {
                    write.run();
                } finally {
                    waiting.addAndGet(-bytes);
                }
            });
        } catch (RejectedExecutionException e) {
            drop(what, bytes);
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
        dropped.addAndGet(thread.shutdownNow().size());
        if (dropped.get() > 0) {
            LOG.warn("the disk was too slow: captures or keys that were not written: {}", dropped.get());
        }
    }

    private void drop(String what, long bytes) {
        waiting.addAndGet(-bytes);
        if (dropped.getAndIncrement() == 0) {
            LOG.warn(
                    "the disk is too slow: {} is dropped, as is all that follows while {} MiB wait to be written",
                    what,
                    limit >> 20);
        }
    }
}
