package dev.shakedown.explain;

import java.util.regex.Matcher;

/**
 * Words that were found in a message.
 *
 * @param phrase to which they belong
 * @param start where they begin
 * @param end where they end
 * @param facts what they say about the case
 * @param words the words themselves
 */
record Find(Phrase phrase, int start, int end, Facts facts, String words) {

    private static final int FOR_THE_INNERMOST = 3;

    static Find of(Phrase phrase, PhrasePattern pattern, Matcher match, ErrorText text) {
        String words = text.words().substring(match.start(), match.end());
        return new Find(phrase, match.start(), match.end(), pattern.facts(match, text), words);
    }

    /** True if the other says the same and more: the words of this are a part of its words. */
    boolean withinBetter(Find other) {
        return other.start <= start
                && end <= other.end
                && other.end - other.start > end - start
                && other.phrase.weight() >= phrase.weight();
    }

    /** How much it counts; among equals the innermost exception of a stack trace counts more. */
    int score(ErrorText text) {
        return phrase.weight() + (text.innermost() > 0 && start >= text.innermost() ? FOR_THE_INNERMOST : 0);
    }
}
