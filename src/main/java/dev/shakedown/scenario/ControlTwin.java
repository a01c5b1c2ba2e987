package dev.shakedown.scenario;

import dev.shakedown.config.Nearest;
import dev.shakedown.config.Problems;
import java.util.Map;

/** Every scenario has a twin that is right in the one property that it gets wrong; without it a refusal proves nothing. */
final class ControlTwin {

    private ControlTwin() {}

    /** Checks that a scenario's twin is there, and that it is a control. */
    static void check(CatalogueEntry entry, Map<String, CatalogueEntry> all, Problems problems) {
        String id = entry.scenario().expectation().control();
        CatalogueEntry twin = all.get(id);
        if (twin == null) {
            String guess = Nearest.to(id, all.keySet())
                    .map("; did you mean '%s'?"::formatted)
                    .orElse("");
            problems.add(entry.document()
                    .problem(
                            "there is no scenario '%s' to be the control twin (allowed: the id of a control%s)"
                                    .formatted(id, guess),
                            "control"));
        } else if (twin.scenario().expectation().expected() == Expected.REJECT) {
            problems.add(entry.document()
                    .problem(
                            "'%s' cannot be the control twin: a correct client refuses it (allowed: a scenario with 'expect: accept' or 'any')"
                                    .formatted(id),
                            "control"));
        }
    }
}
