package dev.shakedown.certs;

/** The sandbox CA may not sign for a name: its name constraints do not permit it. */
public final class NotPermittedException extends Exception {

    private static final long serialVersionUID = 1L;

    public NotPermittedException(String host) {
        super("the sandbox CA may not sign for '" + host + "'; permit it: ca create --permit " + host);
    }
}
