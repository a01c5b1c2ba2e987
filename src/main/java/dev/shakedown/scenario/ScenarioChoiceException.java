package dev.shakedown.scenario;

/** A choice of scenarios that cannot be met; the message says why and what is allowed, and is fit to be shown as it is. */
public final class ScenarioChoiceException extends RuntimeException {

    private static final long serialVersionUID = 1L;

    /** With a message for the user. */
    public ScenarioChoiceException(String message) {
        super(message);
    }
}
