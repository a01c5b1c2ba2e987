package dev.shakedown.capture;

import java.util.List;

/** Takes what a capture file is made of, in its order. */
interface CaptureParts {

    /** A packet. */
    void frame(Frame frame);

    /** A TLS key log. */
    void keyLog(String lines);

    /** What the file says of itself. */
    void comments(List<String> comments);

    /** Something that could not be read, as a sentence. */
    void omitted(String what);
}
