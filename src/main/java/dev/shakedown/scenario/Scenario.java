package dev.shakedown.scenario;

/**
 * One thing to serve, and what a correct client must do about it.
 *
 * @param id unique over the catalogue; the name of its file, for instance {@code expired}
 * @param category the folder of its file, for instance {@code certificate}
 * @param description what it is about, for people
 * @param serve what the proxy serves
 * @param expectation what a correct client does
 */
public record Scenario(String id, String category, Description description, Serve serve, Expectation expectation) {

    /** The scenario that every other differs from: a correct interception. */
    public static final String BASELINE = "baseline";
}
