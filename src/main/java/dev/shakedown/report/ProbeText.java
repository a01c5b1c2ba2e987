package dev.shakedown.report;

import dev.shakedown.observation.Printable;
import dev.shakedown.probe.finding.Finding;
import dev.shakedown.probe.finding.Level;
import dev.shakedown.probe.finding.ProbeReport;
import dev.shakedown.scenario.Cause;
import java.util.ArrayList;
import java.util.List;

/** What a probe has found, for people: the nine causes as a checklist, the findings, the server in a table. */
public final class ProbeText {

    private static final String INDENT = "    ";

    private final int width;
    private final boolean colour;

    /**
     * @param width columns, 60 at least
     * @param colour true for a terminal
     */
    public ProbeText(int width, boolean colour) {
        this.width = width;
        this.colour = colour;
    }

    /** The report, with line breaks between its lines and none at its end. */
    public String of(ProbeReport report) {
        List<String> lines = new ArrayList<>();
        for (Cause cause : Cause.values()) {
            lines.add(checklist(cause, report));
        }
        report.findings().forEach(finding -> finding(finding, lines));
        lines.add("");
        lines.addAll(ProfileTable.lines(report, width));
        if (!report.notTested().isEmpty()) {
            lines.add("");
            lines.add("Not tested");
            report.notTested().forEach(reason -> lines.addAll(Lines.wrap(Printable.of(reason), width, "  ")));
        }
        lines.add("");
        lines.add(summary(report));
        return String.join(System.lineSeparator(), lines);
    }

    private String checklist(Cause cause, ProbeReport report) {
        Level worst = report.findings().stream()
                .filter(finding -> finding.cause() == cause && finding.level() != Level.INFO)
                .map(Finding::level)
                .findFirst()
                .orElse(Level.INFO);
        String word = worst != Level.INFO ? "found" : report.cleared().contains(cause) ? "clear" : "not tested";
        String mark = worst != Level.INFO ? red("x") : report.cleared().contains(cause) ? green("+") : "?";
        return "%s %-34s %s".formatted(mark, cause.id(), word);
    }

    private void finding(Finding finding, List<String> lines) {
        lines.add("");
        String level = finding.level().id();
        lines.add((finding.level() == Level.ERROR ? red(level) : level) + "  "
                + finding.cause().id());
        lines.addAll(Lines.wrap(Printable.of(finding.text()), width, INDENT));
        lines.addAll(Lines.wrap("seen: " + Printable.of(finding.evidence()), width, INDENT));
        lines.addAll(Lines.wrap("fix: " + Printable.of(finding.fix()), width, INDENT));
        if (finding.scenario() != null) {
            lines.add(INDENT + "the same for your client: shakedown serve -s " + finding.scenario());
        }
    }

    private static String summary(ProbeReport report) {
        long errors = report.findings().stream()
                .filter(finding -> finding.level() == Level.ERROR)
                .count();
        long warnings = report.findings().stream()
                .filter(finding -> finding.level() == Level.WARNING)
                .count();
        return "%s, %s, in %s"
                .formatted(
                        count(errors, "error"),
                        count(warnings, "warning"),
                        count(report.profile().conduct().connections(), "connection"));
    }

    private static String count(long number, String noun) {
        return number + " " + noun + (number == 1 ? "" : "s");
    }

    private String red(String text) {
        return colour ? "\u001b[31m" + text + "\u001b[0m" : text;
    }

    private String green(String text) {
        return colour ? "\u001b[32m" + text + "\u001b[0m" : text;
    }
}
