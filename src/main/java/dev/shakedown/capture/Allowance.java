package dev.shakedown.capture;

import org.jspecify.annotations.Nullable;

/** How many bytes one conversation may still keep, of its own limit and of the limit of all. Belongs to the thread that reads the file. */
final class Allowance {

    private final @Nullable Allowance all;
    private long left;

    private Allowance(long bytes, @Nullable Allowance all) {
        this.left = bytes;
        this.all = all;
    }

    static Allowance of(long bytes) {
        return new Allowance(bytes, null);
    }

    /** A part of this one, for one conversation. */
    Allowance part(long bytes) {
        return new Allowance(bytes, this);
    }

    /** Takes bytes out of it; false if there are not so many left. */
    boolean grants(long bytes) {
        if (bytes > left || (all != null && !all.grants(bytes))) {
            return false;
        }
        left -= bytes;
        return true;
    }
}
