package dev.shakedown.probe;

/** A connection to the server that did not become what it should; the failure says why. Thrown within the probe alone. */
final class ContactException extends Exception {

    private static final long serialVersionUID = 1L;

    private final transient Failure failure;

    ContactException(Failure.Kind kind, Failure.Step step, String detail) {
        this(new Failure(kind, step, detail, null));
    }

    ContactException(Failure failure) {
        super(failure.kind() + " " + failure.detail());
        this.failure = failure;
    }

    Failure failure() {
        return failure;
    }
}
