package dev.shakedown.scenario;

/** Where it shows whether a client accepted. */
public enum Evidence {
    /** In its request: a client that sends application data has accepted. The rule for everything that happens in the handshake. */
    REQUEST,
    /**
     * In what it reports of the response: the fault comes after the request, so that only the client's own word, its
     * exit status or an exception, can tell. Without that word the outcome is inconclusive.
     */
    RESPONSE
}
