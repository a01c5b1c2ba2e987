package dev.shakedown.observation.diagnosis;

import dev.shakedown.observation.Confidence;
import dev.shakedown.observation.Diagnosis;
import dev.shakedown.observation.Verdict;
import dev.shakedown.observation.defect.Defect;
import dev.shakedown.scenario.Cause;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;

/** Something is wrong with the server, and the client went on with it or refused it. */
final class DefectiveServer implements Rule {

    /** What a client says that does not know the authority, of which dates and names tell it nothing. */
    private static final String UNKNOWN_CA = "unknown_ca";

    @Override
    public Optional<Diagnosis> diagnose(Case seen) {
        if (!seen.accepted() && !seen.rejected()) {
            return Optional.empty();
        }
        List<Defect> defects = seen.defects();
        return defects.stream()
                .min(Comparator.comparingInt(defect -> rank(seen, defect)))
                .filter(defect -> seen.hint() == null ? !excused(seen, defects) : defect.cause() == seen.hint())
                .map(defect -> diagnosis(seen, defect, defects));
    }

    /** The diagnosis of a case in which a defect is the matter. */
    static Diagnosis diagnosis(Case seen, Defect defect, List<Defect> all) {
        String fix = seen.rejected() ? defect.serverFix() : seen.verdict() == Verdict.FAIL ? defect.clientFix() : "";
        String text = defect.sentence() + " " + seen.outcome().detail() + oddity(seen) + besides(seen, defect, all);
        return new Diagnosis(
                defect.cause(), confidence(seen, defect, all), text, defect.evidence(), fix, defect.scenario());
    }

    /** What was planned goes before what the client said, and that before the order in which a client looks. */
    private static int rank(Case seen, Defect defect) {
        if (defect.cause() == seen.hint()) {
            return 0;
        }
        if (defect.cause() == seen.report().named()) {
            return 1;
        }
        return meant(seen).filter(cause -> cause == defect.cause()).isPresent() ? 2 : 3;
    }

    private static Optional<Cause> meant(Case seen) {
        return Optional.ofNullable(seen.outcome().alert()).flatMap(alert -> AlertMeaning.cause(alert.description()));
    }

    /** True if the client refused for its own want of trust, before it came to the defect. */
    private static boolean excused(Case seen, List<Defect> defects) {
        return seen.rejected()
                && seen.alert().equals(UNKNOWN_CA)
                && defects.stream()
                        .allMatch(defect -> defect.cause() == Cause.CERTIFICATE_NAME_MISMATCH
                                || defect.scenario().equals("expired")
                                || defect.scenario().equals("not-yet-valid"));
    }

    private static Confidence confidence(Case seen, Defect defect, List<Defect> all) {
        if (seen.accepted() || rank(seen, defect) < 3) {
            return Confidence.CERTAIN;
        }
        return all.size() == 1 ? Confidence.LIKELY : Confidence.POSSIBLE;
    }

    private static String oddity(Case seen) {
        if (seen.verdict() != Verdict.NOTE || seen.outcome().alert() == null) {
            return "";
        }
        String fitting =
                seen.expectation().alerts().stream().map(Object::toString).collect(Collectors.joining(" or "));
        return " That is right, but the alert that fits is " + fitting + ".";
    }

    private static String besides(Case seen, Defect defect, List<Defect> all) {
        return all.stream()
                .filter(other -> seen.hint() == null && other.cause() != defect.cause())
                .map(other -> " Besides: " + other.sentence())
                .collect(Collectors.joining());
    }
}
