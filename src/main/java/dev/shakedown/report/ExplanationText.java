package dev.shakedown.report;

import dev.shakedown.config.Kebab;
import dev.shakedown.explain.Explanation;
import dev.shakedown.explain.Side;
import dev.shakedown.observation.Printable;
import java.util.ArrayList;
import java.util.List;

/**
 * What an error message means as text for people: the likeliest cause in full, the others in a line each.
 *
 * @param width of the terminal in columns; below 40 counts as 40
 */
public record ExplanationText(int width) {

    private static final int NARROWEST = 40;
    private static final int LONGEST_QUOTE = 120;
    private static final String INDENT = "  ";

    public ExplanationText {
        width = Math.max(width, NARROWEST);
    }

    /** The text, each line of it ended by a line feed; of no explanation, what to try instead. */
    public String of(List<Explanation> explanations) {
        List<String> lines = new ArrayList<>();
        if (explanations.isEmpty()) {
            lines.addAll(Lines.wrap(
                    "Nothing in this text is known to speak of a failed TLS handshake, and a guess would not help."
                            + " Give more of the log, with the innermost exception, or look at the two sides themselves:",
                    width,
                    ""));
            lines.add(INDENT + "shakedown diagnose HOST:PORT      what is wrong with the server");
            lines.add(INDENT + "shakedown audit -- YOUR CLIENT    what the client gets wrong");
            return String.join("\n", lines) + "\n";
        }
        lines.addAll(likeliest(explanations.get(0)));
        if (explanations.size() > 1) {
            lines.add("");
            lines.add("less likely:");
            explanations.subList(1, explanations.size()).forEach(other -> lines.addAll(other(other)));
        }
        return String.join("\n", lines) + "\n";
    }

    private List<String> likeliest(Explanation explanation) {
        List<String> lines = new ArrayList<>();
        lines.add("%s (%s)".formatted(explanation.cause().id(), percent(explanation)));
        lines.addAll(Lines.wrap(Printable.of(explanation.text()), width, INDENT));
        lines.add("");
        String quote = Printable.of(explanation.evidence().replace('\n', ' '), LONGEST_QUOTE);
        lines.addAll(Lines.wrap("it says: " + quote, width, INDENT));
        lines.addAll(Lines.wrap("look at: " + where(explanation.side()), width, INDENT));
        lines.addAll(Lines.wrap("fix: " + explanation.fix(), width, INDENT));
        lines.add(INDENT + "reproduce: shakedown serve -s " + explanation.scenario());
        return lines;
    }

    private List<String> other(Explanation explanation) {
        return Lines.wrap(
                "%s (%s): %s [-s %s]"
                        .formatted(
                                explanation.cause().id(),
                                percent(explanation),
                                Printable.of(explanation.text()),
                                explanation.scenario()),
                width,
                INDENT);
    }

    private static String percent(Explanation explanation) {
        return Math.round(explanation.confidence() * 100) + " % sure";
    }

    private static String where(Side side) {
        return side == Side.NETWORK ? "what stands between the two" : "the " + Kebab.of(side);
    }
}
