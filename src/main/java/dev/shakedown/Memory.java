package dev.shakedown;

import java.util.concurrent.atomic.AtomicLong;

/** A number of bytes of the heap that many may borrow from, so that all together take no more. Thread-safe. */
final class Memory {

    private final AtomicLong left;

    Memory(long bytes) {
        left = new AtomicLong(bytes);
    }

    /** Lends so many bytes; false, and nothing is lent, if there are not so many left. */
    boolean grants(long bytes) {
        if (left.addAndGet(-bytes) < 0) {
            left.addAndGet(bytes);
            return false;
        }
        return true;
    }

    /** Has so many bytes back that were lent. */
    void takeBack(long bytes) {
        left.addAndGet(bytes);
    }
}
