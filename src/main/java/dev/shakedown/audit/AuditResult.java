package dev.shakedown.audit;

import dev.shakedown.observation.Diagnosis;
import dev.shakedown.observation.Remark;
import dev.shakedown.observation.Verdict;
import dev.shakedown.observation.diagnosis.NameCheck;
import dev.shakedown.observation.remark.Remarks;
import dev.shakedown.scenario.Scenario;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/**
 * What an audit found out about a client.
 *
 * @param client the client's name, or the command that started it
 * @param version the client's version, or null if it is not known
 * @param trials in the order in which they were run
 * @param notOffered ids of scenarios that need what the client never offers
 */
public record AuditResult(String client, @Nullable String version, List<Trial> trials, List<String> notOffered) {

    /** The name of the built-in client, the JDK's own HttpClient; any other client is the command that starts it. */
    public static final String JAVA = "java";

    public AuditResult {
        trials = List.copyOf(trials);
        notOffered = List.copyOf(notOffered);
    }

    /** What only the trials together show: that the client checks no names, or nothing at all. */
    public Optional<Diagnosis> together() {
        return NameCheck.across(trials.stream()
                .collect(Collectors.toMap(trial -> trial.scenario().id(), Trial::outcome, (first, again) -> first)));
    }

    /** What is wrong with the client although it got through, as its way with a correct server shows; the worst only. */
    public List<Remark> remarks() {
        return trials.stream()
                .filter(trial -> trial.scenario().id().equals(Scenario.BASELINE))
                .flatMap(trial -> Remarks.together(trial.interceptions()).stream())
                .filter(Remark::matters)
                .toList();
    }

    /** How many trials have a verdict. */
    public long count(Verdict verdict) {
        return trials.stream().filter(trial -> trial.verdict() == verdict).count();
    }
}
