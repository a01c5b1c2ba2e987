package dev.shakedown.observation.diagnosis;

import dev.shakedown.observation.Confidence;
import dev.shakedown.observation.Diagnosis;
import dev.shakedown.observation.Outcome;
import dev.shakedown.observation.defect.Defect;
import dev.shakedown.scenario.Expected;
import java.util.List;
import java.util.Optional;

/** The client sent its request first and refused afterwards, as lftp does: refused or not, the request is out. */
final class LeakedData implements Rule {

    @Override
    public Optional<Diagnosis> diagnose(Case seen) {
        boolean leaked = seen.outcome().how() == Outcome.How.DATA_BEFORE_REFUSAL
                && seen.expectation().expected() == Expected.REJECT;
        return leaked ? Optional.of(diagnosis(seen)) : Optional.empty();
    }

    private static Diagnosis diagnosis(Case seen) {
        Optional<Defect> defect = seen.defects().stream()
                .filter(found -> seen.hint() == null || found.cause() == seen.hint())
                .findFirst();
        return new Diagnosis(
                seen.hint() != null ? seen.hint() : defect.map(Defect::cause).orElse(null),
                Confidence.CERTAIN,
                seen.outcome().detail() + " The refusal came too late: whoever answered as " + seen.host()
                        + " has read the request, with all passwords and cookies in it.",
                defect.map(Defect::evidence).orElse(List.of()),
                "verify the certificate and the host name during the handshake, before the first byte is sent",
                defect.map(Defect::scenario).orElse(null));
    }
}
