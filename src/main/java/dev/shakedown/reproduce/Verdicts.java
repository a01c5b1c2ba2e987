package dev.shakedown.reproduce;

import dev.shakedown.fault.Close;
import dev.shakedown.fault.Moment;
import dev.shakedown.fault.OmitCloseNotify;
import dev.shakedown.fault.Reset;
import dev.shakedown.scenario.Cause;
import dev.shakedown.scenario.Evidence;
import dev.shakedown.scenario.Expected;
import dev.shakedown.scenario.Profile;
import dev.shakedown.scenario.Scenario;
import dev.shakedown.scenario.ScenarioFile;
import dev.shakedown.scenario.Serve;
import dev.shakedown.scenario.Severity;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * What a correct client does about all that is wrong with a server.
 *
 * @param defects the gravest first
 */
record Verdicts(List<Defect> defects) {

    static Verdicts on(List<Defect> found) {
        return new Verdicts(found.stream()
                .sorted((a, b) -> a.standing().compareTo(b.standing()))
                .toList());
    }

    /** The scenario's file. */
    ScenarioFile scenario(String origin, Serve serve) {
        Optional<Defect> gravest = defects.stream().findFirst();
        Cause cause = gravest.map(Defect::cause).orElse(null);
        return new ScenarioFile(
                "What " + origin.split(",", 2)[0] + " serves"
                        + gravest.map(defect -> ": " + defect.text()).orElse(""),
                "Reproduced from " + origin + ", under the sandbox's own authorities.",
                cause,
                defects.isEmpty()
                        ? List.of("RFC 9846 4")
                        : defects.stream()
                                .flatMap(defect -> defect.references().stream())
                                .distinct()
                                .toList(),
                gravest.map(Defect::severity).orElse(Severity.MEDIUM),
                List.of("reproduced"),
                serve,
                expected(gravest.map(Defect::standing).orElse(null)),
                expectsRefusal(gravest) ? gravest.map(Defect::alerts).orElse(List.of()) : List.of(),
                Scenario.BASELINE,
                gravest.filter(defect -> defect.standing() == Defect.Standing.BREAKS_PROTOCOL)
                        .isPresent(),
                evidence(serve));
    }

    private static boolean expectsRefusal(Optional<Defect> gravest) {
        return gravest.filter(defect -> defect.standing() != Defect.Standing.TOLERATED)
                .isPresent();
    }

    private static Map<Profile, Expected> expected(Defect.@Nullable Standing standing) {
        Map<Profile, Expected> expected = new EnumMap<>(Profile.class);
        Expected all = standing == null
                ? Expected.ACCEPT
                : standing == Defect.Standing.TOLERATED ? Expected.ANY : Expected.REJECT;
        for (Profile profile : Profile.values()) {
            boolean old = standing == Defect.Standing.REFUSED_BY_BROWSERS && profile == Profile.RFC5280;
            expected.put(profile, old ? Expected.ANY : all);
        }
        return expected;
    }

    /** A fault after the handshake shows in what the client makes of the response. */
    private static Evidence evidence(Serve serve) {
        boolean late = serve.faults().stream()
                .anyMatch(fault -> fault instanceof OmitCloseNotify
                        || (fault instanceof Close close && close.at() == Moment.HANDSHAKE)
                        || (fault instanceof Reset reset && reset.at().compareTo(Moment.HANDSHAKE) >= 0));
        return late ? Evidence.RESPONSE : Evidence.REQUEST;
    }
}
