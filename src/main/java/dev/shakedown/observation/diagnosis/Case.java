package dev.shakedown.observation.diagnosis;

import dev.shakedown.certs.CertificateFacts;
import dev.shakedown.observation.ClientReport;
import dev.shakedown.observation.Event;
import dev.shakedown.observation.Outcome;
import dev.shakedown.observation.Printable;
import dev.shakedown.observation.Transcript;
import dev.shakedown.observation.Verdict;
import dev.shakedown.scenario.Cause;
import dev.shakedown.scenario.Expectation;
import dev.shakedown.wire.ClientHello;
import java.time.Instant;
import java.util.List;
import java.util.Optional;

/**
 * A judged case: all that a rule gets to see.
 *
 * @param scenario the id of the scenario
 * @param expectation what a correct client does with it
 * @param time when the connection was accepted
 * @param transcript what happened on the connection that shows it best
 * @param outcome what the client did
 * @param verdict how that compares with the expectation
 * @param report what the client says of itself
 */
record Case(
        String scenario,
        Expectation expectation,
        Instant time,
        Transcript transcript,
        Outcome outcome,
        Verdict verdict,
        ClientReport report) {

    boolean accepted() {
        return outcome.kind() == Outcome.Kind.ACCEPTED;
    }

    boolean rejected() {
        return outcome.kind() == Outcome.Kind.REJECTED;
    }

    /** True if the client decided for itself, about a scenario that reproduces this cause. */
    boolean about(Cause cause) {
        return expectation.cause() == cause && (accepted() || rejected());
    }

    /** The name that the client asked for, safe to print. */
    String host() {
        return host(transcript);
    }

    /** The name that the client of a transcript asked for, safe to print. */
    static String host(Transcript transcript) {
        return transcript
                .hello()
                .flatMap(hello -> Optional.ofNullable(hello.serverName()))
                .or(() -> transcript.first(Event.Destination.class).map(Event.Destination::host))
                .map(name -> Printable.of(name, 253))
                .orElse("localhost");
    }

    Optional<ClientHello> hello() {
        return transcript.hello();
    }

    /** The certificates as served, the leaf first; empty if none were. */
    List<CertificateFacts> chain() {
        return transcript
                .first(Event.CertificateServed.class)
                .map(Event.CertificateServed::chain)
                .orElse(List.of());
    }

    Optional<CertificateFacts> leaf() {
        return chain().stream().findFirst();
    }

    /** What is odd about the certificates as served, in a sentence for the first that is. */
    Optional<String> oddity() {
        return chain().stream()
                .filter(certificate -> !certificate.oddities().isEmpty())
                .findFirst()
                .map(certificate -> "The certificate of '%s' %s."
                        .formatted(
                                Printable.of(certificate.subject(), 100),
                                String.join(", and ", certificate.oddities())));
    }

    /** What the client printed last, safe to print and short, in a sentence; empty if it printed nothing. */
    String lastWords() {
        return report.output()
                .lines()
                .filter(line -> !line.isBlank())
                .reduce((first, second) -> second)
                .map(line -> " It said: " + Printable.of(line.strip(), 200))
                .orElse("");
    }
}
