package dev.shakedown;

import dev.shakedown.observation.Interception;
import java.time.Duration;
import java.util.ArrayDeque;
import java.util.List;
import java.util.concurrent.TimeUnit;

/**
 * The newest finished interceptions of one listener, in the order of their end; a proxy that runs for days forgets the old
 * ones, which the journal keeps. Thread-safe: event loops add, tests wait.
 */
final class InterceptionLog {

    /** How many are kept. */
    static final int LIMIT = 1_000;

    private final ArrayDeque<Interception> finished = new ArrayDeque<>();
    private long count;

    synchronized void add(Interception interception) {
        if (finished.size() == LIMIT) {
            finished.removeFirst();
        }
        finished.addLast(interception);
        count++;
        notifyAll();
    }

    synchronized List<Interception> finished() {
        return List.copyOf(finished);
    }

    /** How many there have been. */
    synchronized long count() {
        return count;
    }

    /** Waits until there have been more than so many, or the patience is over. */
    synchronized void awaitMoreThan(long known, Duration patience) throws InterruptedException {
        long end = System.nanoTime() + patience.toNanos();
        long left = end - System.nanoTime();
        while (count <= known && left > 0) {
            TimeUnit.NANOSECONDS.timedWait(this, left);
            left = end - System.nanoTime();
        }
    }
}
