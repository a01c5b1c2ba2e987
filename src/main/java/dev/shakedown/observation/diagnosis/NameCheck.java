package dev.shakedown.observation.diagnosis;

import dev.shakedown.observation.Confidence;
import dev.shakedown.observation.Diagnosis;
import dev.shakedown.observation.Fact;
import dev.shakedown.observation.Outcome;
import dev.shakedown.scenario.Cause;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * Tells a client that does not check host names at all, or verifies nothing, from one that fails in a single case: that
 * shows only in several trials together.
 */
public final class NameCheck {

    private NameCheck() {}

    /**
     * The diagnosis for a client's trials together.
     *
     * @param outcomes the outcomes by the id of the scenario; {@code baseline}, {@code wrong-host} and
     *     {@code untrusted-root} are looked at
     * @return empty if the client checks names, or if one of the three trials is missing or inconclusive
     */
    public static Optional<Diagnosis> across(Map<String, Outcome> outcomes) {
        if (!accepted(outcomes, "baseline") || !accepted(outcomes, "wrong-host")) {
            return Optional.empty();
        }
        if (accepted(outcomes, "untrusted-root")) {
            return Optional.of(diagnosis(
                    Cause.UNTRUSTED_CERTIFICATE_AUTHORITY,
                    "The client verifies nothing: it accepts a certificate for another host as well as one from an unknown authority.",
                    "turn verification on in the client: look for a trust manager that trusts everything, verify=False, -k"
                            + " or InsecureSkipVerify",
                    "untrusted-root"));
        }
        return rejected(outcomes, "untrusted-root")
                ? Optional.of(diagnosis(
                        Cause.CERTIFICATE_NAME_MISMATCH,
                        "The client does not check the host name: it verifies the chain (it refuses an unknown authority), and"
                                + " accepts any certificate of a trusted authority for any host.",
                        "turn the client's host name check on: a library that only verifies the chain needs this extra step",
                        "wrong-host"))
                : Optional.empty();
    }

    private static Diagnosis diagnosis(Cause cause, String text, String fix, String scenario) {
        List<Fact> evidence = List.of(new Fact("trial", "wrong-host"), new Fact("trial", "untrusted-root"));
        return new Diagnosis(cause, Confidence.CERTAIN, text, evidence, fix, scenario);
    }

    private static boolean accepted(Map<String, Outcome> outcomes, String id) {
        return is(outcomes, id, Outcome.Kind.ACCEPTED);
    }

    private static boolean rejected(Map<String, Outcome> outcomes, String id) {
        return is(outcomes, id, Outcome.Kind.REJECTED);
    }

    private static boolean is(Map<String, Outcome> outcomes, String id, Outcome.Kind kind) {
        return Optional.ofNullable(outcomes.get(id))
                .filter(outcome -> outcome.kind() == kind)
                .isPresent();
    }
}
