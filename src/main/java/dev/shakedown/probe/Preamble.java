package dev.shakedown.probe;

/** What is said in the clear before TLS may begin. */
interface Preamble {

    /**
     * Talks until TLS may begin.
     *
     * @param serverName the name of the server, for protocols that address it by name
     * @throws ContactException of the kind {@link Failure.Kind#NO_STARTTLS} if the server does not offer TLS
     */
    void begin(Contact contact, String serverName) throws ContactException;
}
