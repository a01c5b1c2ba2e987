package dev.shakedown;

import dev.shakedown.observation.Interception;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.TimeUnit;

/** The finished interceptions of one listener, in the order of their end. Thread-safe: event loops add, tests wait. */
final class InterceptionLog {

    private final List<Interception> finished = new ArrayList<>();

    synchronized void add(Interception interception) {
        finished.add(interception);
        notifyAll();
    }

    synchronized List<Interception> finished() {
        return List.copyOf(finished);
    }

    /** Waits until there are more than so many, or the patience is over. */
    synchronized void awaitMoreThan(int count, Duration patience) throws InterruptedException {
        long end = System.nanoTime() + patience.toNanos();
        long left = end - System.nanoTime();
        while (finished.size() <= count && left > 0) {
            TimeUnit.NANOSECONDS.timedWait(this, left);
            left = end - System.nanoTime();
        }
    }
}
