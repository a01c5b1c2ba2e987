package dev.shakedown.observation.remark;

import dev.shakedown.observation.Interception;
import dev.shakedown.observation.Remark;
import dev.shakedown.observation.Retries;
import dev.shakedown.scenario.Cause;
import dev.shakedown.scenario.Severity;
import java.util.List;
import java.util.Optional;

/** A later connection of the same trial offered less than the first: whoever makes the first one fail gets the weaker one. */
final class FellBack {

    static final String ID = "fell-back";

    private FellBack() {}

    static Optional<Remark> across(List<Interception> interceptions) {
        Retries retries =
                Retries.of(interceptions.stream().map(Interception::transcript).toList());
        return retries.downgraded() || retries.plainText() ? Optional.of(remark(retries)) : Optional.empty();
    }

    private static Remark remark(Retries retries) {
        return new Remark(
                ID,
                retries.plainText() ? Severity.CRITICAL : Severity.HIGH,
                Cause.INCOMPATIBLE_PROTOCOL_VERSIONS,
                retries.words(),
                "let the client report the failure in place of trying again with less");
    }
}
