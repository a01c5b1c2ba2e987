package dev.shakedown.proxy;

import dev.shakedown.certs.ChainRecipe;
import dev.shakedown.certs.RevocationRecipe;
import dev.shakedown.fault.Fault;
import dev.shakedown.scenario.Description;
import dev.shakedown.scenario.Evidence;
import dev.shakedown.scenario.Expectation;
import dev.shakedown.scenario.Expected;
import dev.shakedown.scenario.Scenario;
import dev.shakedown.scenario.Serve;
import dev.shakedown.scenario.Severity;
import dev.shakedown.scenario.TlsParameters;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** Scenarios of a few words, and a catalogue of them. */
final class TestScenarios {

    static final Scenario BASELINE = with(Scenario.BASELINE);

    private TestScenarios() {}

    static Scenario with(String id, Fault... faults) {
        return serving(id, null, TlsParameters.DEFAULT, faults);
    }

    static Scenario serving(String id, @Nullable String host, TlsParameters tls, Fault... faults) {
        return new Scenario(
                id,
                "test",
                new Description(id, "for a test", List.of(), Severity.LOW, List.of()),
                new Serve(host, ChainRecipe.DEFAULT, RevocationRecipe.DEFAULT, tls, List.of(faults)),
                new Expectation(Expected.ANY, null, List.of(), Scenario.BASELINE, false, Evidence.REQUEST));
    }

    /** Finds scenarios, and says of any other id what a catalogue would. */
    static Function<String, Scenario> catalogue(Scenario... scenarios) {
        Map<String, Scenario> all = Stream.concat(Stream.of(BASELINE), Stream.of(scenarios))
                .collect(Collectors.toMap(Scenario::id, Function.identity(), (first, second) -> second));
        return id -> {
            Scenario found = all.get(id);
            if (found == null) {
                throw new IllegalArgumentException("unknown scenario '" + id + "'");
            }
            return found;
        };
    }
}
