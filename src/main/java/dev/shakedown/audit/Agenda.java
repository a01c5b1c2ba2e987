package dev.shakedown.audit;

import dev.shakedown.scenario.Catalogue;
import dev.shakedown.scenario.Scenario;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.stream.Stream;

/**
 * In which order scenarios are run; those of a round may run at the same time.
 *
 * @param rounds the baseline, then the control twins of what is selected, then the rest of it
 */
record Agenda(List<List<Scenario>> rounds) {

    static Agenda of(Catalogue catalogue, List<Scenario> selected) {
        Scenario baseline = catalogue.find(Scenario.BASELINE);
        Set<Scenario> controls = new LinkedHashSet<>();
        selected.forEach(scenario -> addControls(catalogue, scenario, controls));
        controls.remove(baseline);
        List<Scenario> rest = selected.stream()
                .filter(scenario -> !scenario.equals(baseline) && !controls.contains(scenario))
                .toList();
        return new Agenda(List.of(List.of(baseline), List.copyOf(controls), rest));
    }

    /** The host names besides {@code localhost} that the client will be told to ask for. */
    List<String> hosts() {
        return rounds.stream()
                .flatMap(List::stream)
                .map(scenario -> scenario.serve().host())
                .filter(Objects::nonNull)
                .distinct()
                .toList();
    }

    private static void addControls(Catalogue catalogue, Scenario scenario, Set<Scenario> controls) {
        Stream.iterate(scenario, one -> catalogue.find(one.expectation().control()))
                .skip(1)
                .takeWhile(one -> !one.id().equals(Scenario.BASELINE))
                .takeWhile(controls::add)
                .forEach(control -> {});
    }
}
