package dev.shakedown.scenario;

import dev.shakedown.wire.AlertDescription;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * What a correct client does with a scenario; all that the judge gets to see of it.
 *
 * @param expected accept, reject, or either
 * @param cause which of the nine causes the scenario reproduces, or null for a control
 * @param alerts the alerts that fit; advisory: another alert is a note, silence conforms; empty for no advice
 * @param control the id of the control twin, which differs in the one property that is wrong here; a refused twin makes
 *     the verdict inconclusive
 * @param breaksProtocol true if no client at all can succeed, however gullible
 * @param evidence where it shows whether the client accepted
 */
public record Expectation(
        Expected expected,
        @Nullable Cause cause,
        List<AlertDescription> alerts,
        String control,
        boolean breaksProtocol,
        Evidence evidence) {}
