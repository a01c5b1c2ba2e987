package dev.shakedown.observation.diagnosis;

import dev.shakedown.certs.CertificateFacts;
import dev.shakedown.observation.Confidence;
import dev.shakedown.observation.Diagnosis;
import dev.shakedown.observation.Printable;
import dev.shakedown.observation.Verdict;
import dev.shakedown.scenario.Cause;
import java.util.List;
import java.util.Optional;

/** What the scenario says is wrong, where it does not show on the wire: the client left too early, or it is of another kind. */
final class PlannedDefect implements Rule {

    @Override
    public Optional<Diagnosis> diagnose(Case seen) {
        Cause cause = seen.hint();
        return cause != null && (seen.accepted() || seen.rejected())
                ? Optional.of(diagnosis(seen, cause))
                : Optional.empty();
    }

    private static Diagnosis diagnosis(Case seen, Cause cause) {
        String text = "The server is wrong in one way, '%s'%s. %s"
                .formatted(
                        seen.scenario(),
                        seen.served().leaf().map(PlannedDefect::words).orElse(""),
                        seen.outcome().detail());
        String fix = seen.rejected()
                ? cause.fix()
                : seen.verdict() == Verdict.FAIL
                        ? "let the client check this: it goes on with a server that it must refuse"
                        : "";
        return new Diagnosis(cause, Confidence.LIKELY, text, List.of(), fix, seen.scenario());
    }

    private static String words(CertificateFacts leaf) {
        return ", with a certificate for '%s' from '%s'"
                .formatted(Printable.of(leaf.subject(), 100), Printable.of(leaf.issuer(), 100));
    }
}
