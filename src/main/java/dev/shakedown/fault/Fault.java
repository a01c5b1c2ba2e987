package dev.shakedown.fault;

/**
 * A deliberate misbehaviour: an immutable record with exactly the fields of its YAML, whose name there is the record's
 * name in kebab case, for instance {@code send-alert}. A new one is one file and its name in {@link WireFault}'s list.
 */
public sealed interface Fault permits WireFault {}
