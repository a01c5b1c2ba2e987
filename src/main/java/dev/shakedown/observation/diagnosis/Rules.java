package dev.shakedown.observation.diagnosis;

import dev.shakedown.observation.Diagnosis;
import java.util.List;
import java.util.Optional;

/** All rules in their order, from what makes a case void to what makes it fine: the first that matches speaks. */
final class Rules {

    private static final List<Rule> ALL = List.of(
            new UpstreamBroke(),
            new OwnFailed(),
            new SpokeNoTls(),
            new NoHello(),
            new NoConnection(),
            new NoWord(),
            new Contradiction(),
            new Hung(),
            new LeakedData(),
            new NothingInCommon(),
            new WireDisturbed(),
            new DefectiveServer(),
            new PlannedDefect(),
            new RefusedCorrectServer(),
            new AllWell());

    private Rules() {}

    /** The diagnosis of a case; there always is one. */
    static Diagnosis diagnose(Case seen) {
        return ALL.stream()
                .map(rule -> rule.diagnose(seen))
                .flatMap(Optional::stream)
                .findFirst()
                .orElseGet(() -> new Diagnosis(null, seen.outcome().detail(), ""))
                .with(Ends.of(seen.transcript()));
    }
}
