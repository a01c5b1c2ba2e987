package dev.shakedown.explain;

import java.util.List;

/**
 * Words, and what they mean.
 *
 * @param means the name of the meaning
 * @param weight how specific they are, from 1 to 100: 90 and more leave no doubt, below 40 they only hint
 * @param when the words, any of them
 */
record Phrase(String means, int weight, List<PhrasePattern> when) {

    Phrase {
        when = when == null ? List.of() : List.copyOf(when);
        if (when.isEmpty()) {
            throw new IllegalArgumentException("'when' is empty: write the words that mean " + means);
        }
        if (weight < 1 || weight > 100) {
            throw new IllegalArgumentException("the weight %d is out of range (allowed: 1 to 100)".formatted(weight));
        }
    }
}
