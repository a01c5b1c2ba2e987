package dev.shakedown.wire;

/** A handshake message that does not parse: what is wrong with it, and where. */
public final class MalformedMessageException extends Exception {

    private static final long serialVersionUID = 1L;

    private final int offset;

    /**
     * Says what is wrong.
     *
     * @param problem what is wrong, for instance {@code cipher_suites: 3 bytes, which is not a multiple of 2}
     * @param offset where, in bytes from the start of the message's body, 0 or more
     */
    public MalformedMessageException(String problem, int offset) {
        super(problem + " (at offset " + offset + ")");
        this.offset = offset;
    }

    /** Where it is wrong, in bytes from the start of the message's body. */
    public int offset() {
        return offset;
    }
}
