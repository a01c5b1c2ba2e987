package dev.shakedown.scenario;

import dev.shakedown.wire.AlertDescription;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/**
 * A scenario as its YAML file has it; the name of the file is its id, that of the folder its category.
 *
 * @param title one line in plain words: what is served
 * @param rationale why it matters: what a client that gets it wrong exposes its users to
 * @param cause which of the nine causes it reproduces; none for a control
 * @param references sections of RFCs, CVE numbers
 * @param severity how bad a wrong reaction is
 * @param tags for selection; those tagged core are the default of an audit
 * @param serve what is served, as the difference from a right server
 * @param expect what a correct client does, or a map of that by profile where standards differ
 * @param alerts the alerts that fit, the best first; advisory: another alert is a note, silence conforms
 * @param control the id of the control twin, which is right in the one property that is wrong here; by default baseline
 * @param breaksProtocol true if no client at all can succeed, however gullible
 * @param evidence where it shows whether the client accepted; response if the fault comes after the request
 */
public record ScenarioFile(
        String title,
        String rationale,
        @Nullable Cause cause,
        List<String> references,
        Severity severity,
        List<String> tags,
        Serve serve,
        Map<Profile, Expected> expect,
        List<AlertDescription> alerts,
        String control,
        boolean breaksProtocol,
        Evidence evidence) {

    /** Sets the defaults; title, rationale, references, severity and expect have none. */
    public ScenarioFile {
        tags = tags == null ? List.of() : List.copyOf(tags);
        serve = serve == null ? Serve.DEFAULT : serve;
        alerts = alerts == null ? List.of() : List.copyOf(alerts);
        control = control == null ? Scenario.BASELINE : control;
        evidence = evidence == null ? Evidence.REQUEST : evidence;
    }

    /** What a correct client does by a profile. */
    public Expected expected(Profile profile) {
        return Objects.requireNonNull(expect.get(profile), "the file was checked to name every profile");
    }

    /** The scenario, measured by a profile. */
    Scenario scenario(String id, String category, Profile profile) {
        return new Scenario(
                id,
                category,
                new Description(title, rationale, references, severity, tags),
                serve,
                new Expectation(expected(profile), cause, alerts, control, breaksProtocol, evidence));
    }
}
