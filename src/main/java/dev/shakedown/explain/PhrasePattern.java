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
            return new PhrasePattern(Pattern.compile(lowered(text).replace(" ", "\\s")));
        } catch (PatternSyntaxException e) {
            throw new IllegalArgumentException("'%s' is no regular expression: %s".formatted(text, e.getMessage()), e);
        }
    }

    boolean foundIn(ErrorText text) {
        return in(text).find();
    }

    Matcher in(ErrorText text) {
        return pattern.matcher(text.lower());
    }

    /** Its named groups that take part in a match, as facts, in the letters of the text. */
    Facts facts(Matcher match, ErrorText text) {
        return Facts.of(pattern, match, text.words());
    }

    @Override
    public String toString() {
        return pattern.pattern();
    }

    /**
     * In lower case, as the text is that it is compared with: several times faster than a pattern that ignores the case.
     * What stands behind a backslash is a class of characters, not a letter.
     */
    private static String lowered(String text) {
        StringBuilder lowered = new StringBuilder(text.length());
        for (int i = 0; i < text.length(); i++) {
            boolean escaped = i > 0 && text.charAt(i - 1) == '\\';
            lowered.append(escaped ? text.charAt(i) : ErrorText.lower(text.charAt(i)));
        }
        return lowered.toString();
    }
}
