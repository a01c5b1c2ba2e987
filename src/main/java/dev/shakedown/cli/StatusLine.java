package dev.shakedown.cli;

import java.io.PrintWriter;

/** One line on a terminal that says what is being done, and goes away at its end. Belongs to one thread. */
final class StatusLine implements AutoCloseable {

    private static final String ERASE = "\r\u001b[K";

    private final PrintWriter err;
    private final boolean visible;

    private StatusLine(PrintWriter err, boolean visible) {
        this.err = err;
        this.visible = visible;
    }

    /** A line that is only written on a terminal: anywhere else it would be rubbish in a log. */
    static StatusLine on(PrintWriter err, boolean terminal) {
        return new StatusLine(err, terminal);
    }

    void show(String text) {
        if (visible) {
            err.print(ERASE + text);
            err.flush();
        }
    }

    @Override
    public void close() {
        show("");
    }
}
