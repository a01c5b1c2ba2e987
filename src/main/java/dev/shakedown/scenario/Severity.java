package dev.shakedown.scenario;

/** How bad it is for the users of a client that does not do as expected. */
public enum Severity {
    /** Anybody on the path can read or change everything. */
    CRITICAL,
    /** An attacker with one more means, such as a stolen old key, can. */
    HIGH,
    /** A layer of defence is missing. */
    MEDIUM,
    /** A nuisance, or a sign of old software. */
    LOW
}
