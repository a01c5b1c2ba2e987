package dev.shakedown.reproduce;

import dev.shakedown.scenario.ScenarioFile;
import java.util.List;

/**
 * A scenario that serves what a real server does.
 *
 * @param origin where it comes from, for instance {@code 127.0.0.1:8443, seen live}
 * @param scenario the scenario
 * @param remarks where its parts come from
 * @param losses what it could not take over, each without a full stop
 */
public record Reproduction(String origin, ScenarioFile scenario, List<Remark> remarks, List<String> losses) {

    public Reproduction {
        remarks = List.copyOf(remarks);
        losses = List.copyOf(losses);
    }

    /** The scenario's file, with comments that say where everything comes from and what is missing. */
    public String yaml() {
        return ScenarioText.of(this);
    }
}
