package dev.shakedown.observation.diagnosis;

import dev.shakedown.observation.ClientReport;
import dev.shakedown.observation.Outcome;
import dev.shakedown.observation.Printable;
import dev.shakedown.observation.Transcript;
import dev.shakedown.observation.Verdict;
import dev.shakedown.observation.defect.Defect;
import dev.shakedown.observation.defect.Defects;
import dev.shakedown.observation.defect.Served;
import dev.shakedown.scenario.Cause;
import dev.shakedown.scenario.Expectation;
import dev.shakedown.wire.ClientHello;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * A judged case: all that a rule gets to see.
 *
 * @param scenario the id of the scenario
 * @param expectation what a correct client does with it
 * @param served what the server showed on the connection that shows it best
 * @param outcome what the client did
 * @param verdict how that compares with the expectation
 * @param report what the client says of itself
 */
record Case(
        String scenario,
        Expectation expectation,
        Served served,
        Outcome outcome,
        Verdict verdict,
        ClientReport report) {

    boolean accepted() {
        return outcome.kind() == Outcome.Kind.ACCEPTED;
    }

    boolean rejected() {
        return outcome.kind() == Outcome.Kind.REJECTED;
    }

    /** What was planned to go wrong: a hint, for what was seen decides. */
    @Nullable
    Cause hint() {
        return expectation.cause();
    }

    Transcript transcript() {
        return served.transcript();
    }

    Instant time() {
        return served.time();
    }

    /** The name that the client asked for, safe to print. */
    String host() {
        return served.host();
    }

    Optional<ClientHello> hello() {
        return served.hello();
    }

    /** What is wrong with the server, as far as the client got to see it. */
    List<Defect> defects() {
        return Defects.in(served);
    }

    /** The name of the client's alert, or empty if it sent none. */
    String alert() {
        return outcome.alert() == null ? "" : outcome.alert().description().name();
    }

    /** What the client printed last, safe to print and short, in a sentence; empty if it printed nothing. */
    String lastWords() {
        return report.output()
                .lines()
                .filter(line -> !line.isBlank())
                .reduce((first, second) -> second)
                .map(line -> " It said: '" + Printable.of(line.strip(), 200) + "'.")
                .orElse("");
    }
}
