package dev.shakedown.report;

import dev.shakedown.observation.Interception;

/** The journal: one JSON object a line for every finished interception. */
public final class Journal {

    private Journal() {}

    /** The line of an interception, without its line break. */
    public static String line(Interception interception) {
        return Json.line(InterceptionJson.of(interception));
    }
}
