package dev.shakedown.observation.diagnosis;

import dev.shakedown.observation.Diagnosis;
import dev.shakedown.observation.Printable;
import dev.shakedown.scenario.Cause;
import java.util.Optional;

/** Any other defect: in words where the recipe of a certificate tells, otherwise by the name of the scenario. */
final class OtherDefect implements Rule {

    @Override
    public Optional<Diagnosis> diagnose(Case seen) {
        Cause cause = seen.expectation().cause();
        return cause != null && seen.about(cause)
                ? Optional.of(new Defect(
                                cause,
                                seen.oddity()
                                        .orElseGet(() -> "The server is wrong in one way, '%s'%s."
                                                .formatted(seen.scenario(), certificate(seen))),
                                cause.fix(),
                                "let the client check this: it goes on with a server that it must refuse")
                        .in(seen))
                : Optional.empty();
    }

    private static String certificate(Case seen) {
        return seen.leaf()
                .map(leaf -> ", with a certificate for '%s' from '%s'"
                        .formatted(Printable.of(leaf.subject(), 100), Printable.of(leaf.issuer(), 100)))
                .orElse("");
    }
}
