package dev.shakedown.observation;

import dev.shakedown.scenario.Cause;
import dev.shakedown.scenario.Evidence;
import dev.shakedown.scenario.Expectation;
import dev.shakedown.scenario.Expected;
import dev.shakedown.wire.AlertDescription;
import java.util.List;
import java.util.stream.Stream;

/** Expectations as scenarios have them. */
public final class Expectations {

    public static final Expectation CONTROL =
            new Expectation(Expected.ACCEPT, null, List.of(), "baseline", false, Evidence.REQUEST);

    private Expectations() {}

    public static Expectation reject(Cause cause, String... alerts) {
        List<AlertDescription> advised =
                Stream.of(alerts).map(AlertDescription::valueOf).toList();
        return new Expectation(Expected.REJECT, cause, advised, "baseline", false, Evidence.REQUEST);
    }

    public static Expectation any(Cause cause, String... alerts) {
        return new Expectation(
                Expected.ANY, cause, reject(cause, alerts).alerts(), "baseline", false, Evidence.REQUEST);
    }

    public static Expectation rejectByResponse(Cause cause) {
        return new Expectation(Expected.REJECT, cause, List.of(), "baseline", false, Evidence.RESPONSE);
    }
}
