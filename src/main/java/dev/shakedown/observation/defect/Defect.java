package dev.shakedown.observation.defect;

import dev.shakedown.observation.Fact;
import dev.shakedown.scenario.Cause;
import java.util.List;

/**
 * Something that is wrong on the server's side, and how either side gets rid of it.
 *
 * @param cause which of the nine
 * @param scenario the id of the packaged scenario that has the same defect
 * @param sentence what is wrong, in the words of the case
 * @param evidence where that shows
 * @param serverFix what to do where a correct client refuses it
 * @param clientFix what to do where a client accepts it
 */
public record Defect(
        Cause cause, String scenario, String sentence, List<Fact> evidence, String serverFix, String clientFix) {

    public Defect {
        evidence = List.copyOf(evidence);
    }
}
