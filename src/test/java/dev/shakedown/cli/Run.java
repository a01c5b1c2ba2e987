package dev.shakedown.cli;

import java.io.PrintWriter;
import java.io.StringWriter;

/**
 * What a run of the program left behind.
 *
 * @param exit its exit code
 * @param out what it printed
 * @param err what it complained about
 */
record Run(int exit, String out, String err) {

    /** Runs it in this JVM. */
    static Run of(String... arguments) {
        StringWriter out = new StringWriter();
        StringWriter err = new StringWriter();
        int exit = Main.run(new PrintWriter(out, true), new PrintWriter(err, true), arguments);
        return new Run(exit, out.toString(), err.toString());
    }
}
