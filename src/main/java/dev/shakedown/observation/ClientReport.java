package dev.shakedown.observation;

import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * What the client says of itself.
 *
 * @param exit its exit status; 0 is success
 * @param timedOut true if it was ended at the deadline
 * @param output the end of what it printed, for the diagnosis
 * @param killed when it was ended at the deadline, or null: an end of a connection after that moment is not the
 *     client's own doing
 */
public record ClientReport(
        @Nullable Integer exit,
        boolean timedOut,
        String output,
        @Nullable Instant killed) {

    /** A report without the moment of the deadline: if it passed, no silent end of a connection counts as the client's own. */
    public ClientReport(@Nullable Integer exit, boolean timedOut, String output) {
        this(exit, timedOut, output, null);
    }

    /** No word from the client, as when it is not ours to start. */
    public static final ClientReport NONE = new ClientReport(null, false, "");

    /** True if the client says that it succeeded. */
    public boolean success() {
        return !timedOut && exit != null && exit == 0;
    }

    /** True if the client says that it failed. */
    public boolean failure() {
        return !timedOut && exit != null && exit != 0;
    }
}
