package dev.shakedown.observation;

/**
 * One thing that was seen and that a diagnosis rests on.
 *
 * @param event where it stands: the event's name in the journal, for instance {@code certificate_served}
 * @param value what it says there, short and safe to print
 */
public record Fact(String event, String value) {}
