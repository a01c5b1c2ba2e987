package dev.shakedown.report;

import dev.shakedown.observation.Printable;
import dev.shakedown.walk.Step;
import dev.shakedown.walk.Walk;
import dev.shakedown.walk.Walked;
import java.util.List;
import java.util.Locale;
import java.util.stream.Collectors;

/** A walk as text that teaches: numbered steps, each in a few lines. */
public final class WalkText {

    private static final int WIDTH = 100;
    private static final String INDENT = "     ";

    private WalkText() {}

    /** All walks, a line each. */
    public static String list(List<Walk> walks) {
        return walks.stream()
                .map(walk -> "%-34s %-9s %s"
                        .formatted(walk.cause().id(), side(walk), walk.before().scenario()))
                .collect(Collectors.joining("\n", "%-34s %-9s %s%n".formatted("cause", "mended by", "scenario"), ""));
    }

    /** What is going to happen. */
    public static String start(Walk walk) {
        return paragraph("Cause: ", walk.cause().id()) + "\n" + paragraph("Users see: ", walk.symptom()) + "\n\n"
                + paragraph(
                        "1. ",
                        "Reproduce it: the server is '%s', the client is %s."
                                .formatted(
                                        walk.before().scenario(), walk.before().client()));
    }

    /** The failure and what it is. */
    public static String reproduced(Step step) {
        String scenario = step.diagnosis().scenario();
        return result(step) + "\n\n"
                + paragraph(
                        "2. ",
                        "Diagnosis: %s (%s). %s"
                                .formatted(
                                        step.diagnosis().cause() == null
                                                ? "none of the nine"
                                                : step.diagnosis().cause().id(),
                                        step.diagnosis().confidence().id(),
                                        step.diagnosis().text()))
                + (step.diagnosis().fix().isEmpty()
                        ? ""
                        : "\n" + paragraph(INDENT + "fix: ", step.diagnosis().fix()))
                + (scenario == null ? "" : "\n" + paragraph(INDENT + "to reproduce: ", "scenario '" + scenario + "'"));
    }

    /** What is changed. */
    public static String fix(Walk walk) {
        return "\n" + paragraph("3. ", "The fix, on the side of the %s: %s".formatted(side(walk), walk.fix())) + "\n"
                + paragraph(
                        INDENT,
                        "The server is now '%s', the client is %s."
                                .formatted(walk.after().scenario(), walk.after().client()));
    }

    /** How it goes now. */
    public static String end(Walked walked) {
        return "\n" + paragraph("4. ", "Run it again.") + "\n" + result(walked.after()) + "\n\n"
                + paragraph(
                        "",
                        walked.turned()
                                ? "The verdict has turned: %s before, %s now."
                                        .formatted(
                                                walked.before().outcome().kind().id(),
                                                walked.after().outcome().kind().id())
                                : "The verdict has not turned as it should.");
    }

    private static String result(Step step) {
        String said = step.said().lines().findFirst().orElse("nothing");
        return paragraph(INDENT + "client: ", Printable.of(said, 300)) + "\n"
                + paragraph(
                        INDENT + "verdict: ",
                        "%s (%s). %s"
                                .formatted(
                                        step.verdict().id(),
                                        step.outcome().kind().id(),
                                        step.outcome().detail()));
    }

    private static String side(Walk walk) {
        return walk.side().name().toLowerCase(Locale.ROOT);
    }

    private static String paragraph(String start, String text) {
        String indent = start.startsWith(INDENT) ? INDENT : "";
        return String.join("\n", Lines.wrap(start + Printable.of(text), WIDTH, indent));
    }
}
