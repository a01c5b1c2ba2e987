package dev.shakedown.capture;

import java.time.Instant;

/** Is told what happens in a TCP conversation, in its order. */
public interface ConversationListener {

    /** The connection was established. */
    void opened(Instant at);

    /**
     * One end sent bytes, in whatever pieces.
     *
     * @param bytes never changed in place
     */
    void bytes(Instant at, Sender from, byte[] bytes);

    /** One end said that it will send no more (FIN). */
    void fin(Instant at, Sender from);

    /** One end broke the connection off (RST). */
    void reset(Instant at, Sender from);

    /** Something that is worth a comment, for instance an injected fault. */
    void note(Instant at, String text);
}
