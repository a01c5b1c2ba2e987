package dev.shakedown.cli;

import dev.shakedown.audit.Trial;
import java.io.PrintWriter;

/** One line on a terminal that says how far an audit has come, and goes away at its end. Thread-safe. */
final class ProgressLine implements AutoCloseable {

    private static final String ERASE = "\r\u001b[K";

    private final PrintWriter err;
    private boolean visible;
    private int judged;

    private ProgressLine(PrintWriter err, boolean visible) {
        this.err = err;
        this.visible = visible;
    }

    /** A line that is only written on a terminal: anywhere else it would be rubbish in a log. */
    static ProgressLine on(PrintWriter err, boolean terminal) {
        return new ProgressLine(err, terminal);
    }

    synchronized void judged(Trial trial) {
        judged++;
        if (visible) {
            err.print(ERASE + judged + " judged, last " + trial.scenario().id());
            err.flush();
        }
    }

    @Override
    public synchronized void close() {
        if (visible) {
            visible = false;
            err.print(ERASE);
            err.flush();
        }
    }
}
