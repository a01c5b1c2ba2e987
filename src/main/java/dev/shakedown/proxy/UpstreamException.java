package dev.shakedown.proxy;

import dev.shakedown.observation.UpstreamFailure;

/** The upstream could not be reached, or not be trusted: an event on the connection, and the end of it. */
final class UpstreamException extends Exception {

    private static final long serialVersionUID = 1L;

    private final UpstreamFailure failure;

    /**
     * A failure without a stack trace, for what an upstream does is nobody's bug here.
     *
     * @param detail one sentence for people: what was tried, and what happened
     */
    UpstreamException(UpstreamFailure failure, String detail) {
        super(detail, null, false, false);
        this.failure = failure;
    }

    /** Which failure it is. */
    UpstreamFailure failure() {
        return failure;
    }

    /** What happened, for people. */
    String detail() {
        return String.valueOf(getMessage());
    }
}
