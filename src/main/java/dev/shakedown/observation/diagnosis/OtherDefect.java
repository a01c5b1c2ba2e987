package dev.shakedown.observation.diagnosis;

import dev.shakedown.observation.Diagnosis;
import dev.shakedown.observation.Printable;
import dev.shakedown.scenario.Cause;
import java.util.Optional;

/** A defect for which the transcript has no telling fact: the scenario's own name says what is wrong. */
final class OtherDefect implements Rule {

    @Override
    public Optional<Diagnosis> diagnose(Case seen) {
        Cause cause = seen.expectation().cause();
        return cause != null && seen.about(cause)
                ? Optional.of(new Defect(
                                cause,
                                "The server is wrong in one way, '%s'%s.".formatted(seen.scenario(), certificate(seen)),
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
