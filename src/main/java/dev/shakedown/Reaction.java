package dev.shakedown;

import dev.shakedown.observation.ClientReport;
import dev.shakedown.observation.Interception;
import dev.shakedown.observation.Outcome;
import dev.shakedown.observation.Verdict;
import dev.shakedown.observation.diagnosis.Ruling;
import dev.shakedown.scenario.Scenario;
import java.util.List;
import java.util.Locale;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * How a client took a scenario, ready to be asserted.
 *
 * @param scenario what was served
 * @param interceptions the client's connections
 * @param ruling what that amounts to
 */
record Reaction(Scenario scenario, List<Interception> interceptions, Ruling ruling) {

    static Reaction of(Scenario scenario, List<Interception> interceptions, ClientReport report) {
        return new Reaction(
                scenario, interceptions, Ruling.ofTrial(scenario.id(), scenario.expectation(), interceptions, report));
    }

    /** A client's word as an exception, or null for success. */
    static ClientReport report(@Nullable Throwable failure) {
        if (failure == null) {
            return new ClientReport(0, false, "");
        }
        String chain = Stream.iterate(failure, cause -> cause != null, Throwable::getCause)
                .limit(8) // a chain may lead back into itself
                .map(Throwable::toString)
                .collect(Collectors.joining(System.lineSeparator()));
        return new ClientReport(1, false, chain);
    }

    void assertOutcome(Outcome.Kind wanted) {
        if (ruling.outcome().kind() != wanted) {
            throw failure("the client should have " + word(wanted) + " " + served());
        }
    }

    void assertAsExpected() {
        if (ruling.verdict() != Verdict.PASS && ruling.verdict() != Verdict.NOTE) {
            throw failure(
                    "a correct client would " + word(scenario.expectation().expected()) + " " + served());
        }
    }

    private AssertionError failure(String expected) {
        String fix = ruling.diagnosis().fix();
        return new AssertionError(Stream.of(
                        expected + "; it was " + word(ruling.outcome().kind()) + ": "
                                + ruling.outcome().detail(),
                        "diagnosis: " + ruling.diagnosis().text(),
                        fix.isEmpty() ? "" : "fix: " + fix,
                        besides(),
                        Timeline.of(interceptions))
                .filter(line -> !line.isEmpty())
                .collect(Collectors.joining(System.lineSeparator())));
    }

    private String besides() {
        return interceptions.stream()
                .flatMap(one -> one.loudRemarks().stream())
                .map(remark -> "also: " + remark.text())
                .distinct()
                .collect(Collectors.joining(System.lineSeparator()));
    }

    private String served() {
        return "'" + scenario.id() + "' (" + scenario.description().title() + ")";
    }

    private static String word(Enum<?> constant) {
        return constant.name().toLowerCase(Locale.ROOT);
    }
}
