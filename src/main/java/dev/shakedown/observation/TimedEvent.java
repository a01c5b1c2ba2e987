package dev.shakedown.observation;

/**
 * An event and when it happened.
 *
 * @param nanos nanoseconds since the connection was accepted, never negative
 * @param event what happened
 */
public record TimedEvent(long nanos, Event event) {}
