package dev.shakedown.walk;

/**
 * A walk, done.
 *
 * @param walk which one
 * @param before the failure
 * @param after the same with the fix
 */
public record Walked(Walk walk, Step before, Step after) {

    /** True if the failure was recognised for what it is, and the fix turned it. */
    public boolean turned() {
        return before.asPlanned()
                && before.diagnosis().cause() == walk.cause()
                && after.asPlanned()
                && before.outcome().kind() != after.outcome().kind();
    }
}
