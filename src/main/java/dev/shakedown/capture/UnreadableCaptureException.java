package dev.shakedown.capture;

import java.io.IOException;

/** A file that is no capture, or none that can be read: what is wrong, where, and what to do, for the user. */
public final class UnreadableCaptureException extends IOException {

    private static final long serialVersionUID = 1L;

    UnreadableCaptureException(String message) {
        super(message);
    }
}
