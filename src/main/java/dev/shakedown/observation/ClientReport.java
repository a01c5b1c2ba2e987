package dev.shakedown.observation;

import dev.shakedown.scenario.Cause;
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
 * @param named the cause that its words name, or null if nobody has read them, or they name none
 */
public record ClientReport(
        @Nullable Integer exit,
        boolean timedOut,
        String output,
        @Nullable Instant killed,
        @Nullable Cause named) {

    /** A report whose words nobody has read. */
    public ClientReport(@Nullable Integer exit, boolean timedOut, String output, @Nullable Instant killed) {
        this(exit, timedOut, output, killed, null);
    }

    /** A report without the moment of the deadline: if it passed, no silent end of a connection counts as the client's own. */
    public ClientReport(@Nullable Integer exit, boolean timedOut, String output) {
        this(exit, timedOut, output, null);
    }

    /** No word from the client, as when it is not ours to start. */
    public static final ClientReport NONE = new ClientReport(null, false, "");

    /** The same, after somebody has read the client's words. */
    public ClientReport naming(@Nullable Cause cause) {
        return new ClientReport(exit, timedOut, output, killed, cause);
    }

    /** True if the client says that it succeeded. */
    public boolean success() {
        return !timedOut && exit != null && exit == 0;
    }

    /** True if the client says that it failed. */
    public boolean failure() {
        return !timedOut && exit != null && exit != 0;
    }
}
