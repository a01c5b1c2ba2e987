package dev.shakedown.certs;

/** The sandbox CA cannot be used or made on this machine; the message says what to do about it. */
public final class CaException extends Exception {

    private static final long serialVersionUID = 1L;

    CaException(String message) {
        super(message);
    }

    CaException(String message, Throwable cause) {
        super(message, cause);
    }
}
