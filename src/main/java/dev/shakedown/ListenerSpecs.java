package dev.shakedown;

import dev.shakedown.proxy.Destination;
import dev.shakedown.proxy.ListenerSpec;
import dev.shakedown.proxy.ListenerSpec.Mode;
import dev.shakedown.scenario.Scenario;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Listeners on a free port of the loopback address. */
final class ListenerSpecs {

    private ListenerSpecs() {}

    static ListenerSpec of(String name, Mode mode, @Nullable Destination upstream) {
        return new ListenerSpec(name, mode, "127.0.0.1", 0, upstream, Scenario.BASELINE, List.of());
    }

    /** The same under another name, on a free port, with one scenario and no routes. */
    static ListenerSpec another(ListenerSpec spec, String name, String scenario) {
        return new ListenerSpec(
                name, spec.mode(), spec.host(), 0, spec.upstream(), scenario, List.of(), spec.onUpstreamFailure());
    }
}
