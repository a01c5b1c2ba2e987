package dev.shakedown.explain;

import java.util.List;

/**
 * The words of one family of programs: a file of the packaged data.
 *
 * @param family how people call it
 * @param phrases what it says
 */
record Family(String family, List<Phrase> phrases) {

    Family {
        phrases = List.copyOf(phrases);
    }
}
