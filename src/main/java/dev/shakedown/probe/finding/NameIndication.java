package dev.shakedown.probe.finding;

import dev.shakedown.probe.NameAnswer;
import dev.shakedown.scenario.Cause;
import java.util.List;

/** What becomes of clients that do not say which host they want (RFC 6066 section 3). */
final class NameIndication implements Rule {

    @Override
    public List<Finding> findings(Examination examination) {
        NameAnswer unnamed = examination.profile().names().unnamed();
        return switch (unnamed.kind()) {
            case OTHER_CHAIN ->
                List.of(Finding.info(
                        Cause.CLIENT_SOFTWARE,
                        "Clients that send no server name get another certificate.",
                        "asked without server_name, the leaf was another one",
                        "have such clients send server_name: all but very old ones can",
                        null));
            case REFUSED ->
                List.of(Finding.info(
                        Cause.CLIENT_SOFTWARE,
                        Text.sentence("clients that send no server name are refused"
                                + (unnamed.alert() == null
                                        ? ""
                                        : " with " + unnamed.alert().description())),
                        "asked without server_name",
                        "have such clients send server_name: all but very old ones can",
                        "alert-unrecognized-name"));
            case SAME_CHAIN, UNKNOWN -> List.of();
        };
    }
}
