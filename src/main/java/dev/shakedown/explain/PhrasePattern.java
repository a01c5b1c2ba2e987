package dev.shakedown.explain;

import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.regex.PatternSyntaxException;

/**
 * Words to look for: a regular expression, in which a space stands for any white space and letters for both their
 * cases. Repetitions are bounded, so that the time it takes grows with the text and no faster.
 */
final class PhrasePattern {

    private static final Pattern UNBOUNDED = Pattern.compile("(?<!\\\\)[*+]|\\{\\d+,}");

    private final Pattern pattern;

    private PhrasePattern(Pattern pattern) {
        this.pattern = pattern;
    }

    /**
     * Reads one.
     *
     * @throws IllegalArgumentException if it is no regular expression, or if a repetition in it has no bound
     */
    public static PhrasePattern valueOf(String text) {
        if (UNBOUNDED.matcher(text).find()) {
            throw new IllegalArgumentException(
                    "'%s' repeats without a bound (allowed: ? and {0,200}; put a backslash before a literal * or +)"
                            .formatted(text));
        }
        try {
            return new PhrasePattern(
                    Pattern.compile(text.replace(" ", "\\s"), Pattern.CASE_INSENSITIVE | Pattern.UNICODE_CASE));
        } catch (PatternSyntaxException e) {
            throw new IllegalArgumentException("'%s' is no regular expression: %s".formatted(text, e.getMessage()), e);
        }
    }

    boolean foundIn(String text) {
        return pattern.matcher(text).find();
    }

    Matcher in(String text) {
        return pattern.matcher(text);
    }

    /** Its named groups that take part in a match, as facts. */
    Facts facts(Matcher match) {
        return Facts.of(pattern, match);
    }

    @Override
    public String toString() {
        return pattern.pattern();
    }
}
