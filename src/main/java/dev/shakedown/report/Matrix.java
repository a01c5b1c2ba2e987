package dev.shakedown.report;

import dev.shakedown.audit.AuditResult;
import dev.shakedown.audit.Trial;
import dev.shakedown.observation.Printable;
import dev.shakedown.observation.Verdict;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;

/**
 * The verdict matrix of an audit as text for people: a row a trial, its diagnosis below it, and a summary.
 *
 * @param width of the terminal in columns; below 40 counts as 40
 * @param colour true to mark verdicts with ANSI colours
 */
public record Matrix(int width, boolean colour) {

    private static final int NARROWEST = 40;
    private static final String INDENT = "    ";

    public Matrix {
        width = Math.max(width, NARROWEST);
    }

    /** The matrix, each line of it ended by a line feed. */
    public String of(AuditResult result) {
        List<String> lines = new ArrayList<>();
        int id = widest(result, "scenario".length());
        lines.add(fitted("  %s  %-8s  %-12s  %s".formatted(padded("scenario", id), "expected", "verdict", "outcome")));
        result.trials().forEach(trial -> lines.addAll(rows(trial, id)));
        lines.add("");
        lines.addAll(Lines.wrap(summary(result), width, ""));
        result.together().ifPresent(diagnosis -> {
            lines.addAll(Lines.wrap(diagnosis.text(), width, INDENT));
            lines.addAll(Lines.wrap("fix: " + diagnosis.fix(), width, INDENT));
        });
        result.remarks().forEach(remark -> {
            lines.addAll(Lines.wrap("also: " + remark.text(), width, INDENT));
            lines.addAll(Lines.wrap("fix: " + remark.fix(), width, INDENT));
        });
        if (!result.notOffered().isEmpty()) {
            lines.addAll(Lines.wrap(
                    "the client never offers what these need: " + String.join(", ", result.notOffered()),
                    width,
                    INDENT));
        }
        return String.join("\n", lines) + "\n";
    }

    private List<String> rows(Trial trial, int id) {
        List<String> rows = new ArrayList<>();
        String expected = trial.scenario().expectation().expected().name().toLowerCase(Locale.ROOT);
        String plain = fitted("%s %s  %-8s  %-12s  %s"
                .formatted(
                        glyph(trial.verdict()),
                        padded(Printable.of(trial.scenario().id()), id),
                        expected,
                        trial.verdict().id(),
                        Printable.of(OutcomeWords.of(trial.outcome()))));
        rows.add(coloured(plain, trial.verdict()));
        rows.addAll(Lines.wrap(Printable.of(trial.diagnosis().text()), width, INDENT));
        if (trial.verdict() != Verdict.PASS && !trial.diagnosis().fix().isEmpty()) {
            rows.addAll(Lines.wrap("fix: " + Printable.of(trial.diagnosis().fix()), width, INDENT));
        }
        return rows;
    }

    private static String summary(AuditResult result) {
        String version = result.version() == null ? "" : " " + result.version();
        return "%s%s: %d trials, %d pass, %d fail, %d note, %d inconclusive"
                .formatted(
                        Printable.of(result.client()),
                        Printable.of(version),
                        result.trials().size(),
                        result.count(Verdict.PASS),
                        result.count(Verdict.FAIL),
                        result.count(Verdict.NOTE),
                        result.count(Verdict.INCONCLUSIVE));
    }

    private int widest(AuditResult result, int least) {
        int longest = result.trials().stream()
                .mapToInt(trial -> trial.scenario().id().length())
                .max()
                .orElse(0);
        return Math.min(Math.max(longest, least), width / 2);
    }

    /** ASCII, so that it reads the same in every locale. */
    private static String glyph(Verdict verdict) {
        return switch (verdict) {
            case PASS -> "+";
            case FAIL -> "x";
            case NOTE -> "!";
            case INCONCLUSIVE -> "?";
        };
    }

    private String coloured(String line, Verdict verdict) {
        if (!colour) {
            return line;
        }
        int code = switch (verdict) {
            case PASS -> 32;
            case FAIL -> 31;
            case NOTE -> 33;
            case INCONCLUSIVE -> 36;
        };
        return "\u001b[%dm%s\u001b[0m".formatted(code, line);
    }

    private String fitted(String line) {
        return line.length() <= width ? line : line.substring(0, width);
    }

    private static String padded(String text, int columns) {
        return text + " ".repeat(Math.max(0, columns - text.length()));
    }
}
