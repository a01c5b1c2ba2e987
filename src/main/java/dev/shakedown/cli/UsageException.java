package dev.shakedown.cli;

/** What the user asked for makes no sense; the message says what is allowed. */
final class UsageException extends RuntimeException {

    private static final long serialVersionUID = 1L;

    UsageException(String message) {
        super(message);
    }
}
