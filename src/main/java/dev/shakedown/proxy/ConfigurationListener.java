package dev.shakedown.proxy;

import dev.shakedown.proxy.ListenerSpec.OnUpstreamFailure;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/**
 * A listener as the configuration file has it.
 *
 * @param name unique within the file, for the journal; by default the mode's name
 * @param listen the address to bind, {@code [HOST:]PORT}; 127.0.0.1 unless a host is written, port 0 for any that is free
 * @param mode where the destination comes from
 * @param upstream where to go, {@code HOST:PORT}, or {@code origin} for the embedded origin; mode forward needs it,
 *     sandbox goes to the origin without it, the others where the client asks to
 * @param scenario the id of the scenario that is served unless a route chooses another
 * @param routes rules that choose another scenario, first match wins
 * @param onUpstreamFailure what the client sees if the upstream fails: reset, the end of its connection, or http, a 502
 *     with the diagnosis; reset without it
 */
public record ConfigurationListener(
        @Nullable String name,
        ConfigurationAddress listen,
        ListenerSpec.Mode mode,
        @Nullable String upstream,
        @Nullable String scenario,
        List<Route> routes,
        OnUpstreamFailure onUpstreamFailure) {

    private static final String ORIGIN = "origin";

    /** Sets the defaults, and refuses an upstream that makes no sense in the mode, or that is missing. */
    public ConfigurationListener {
        routes = routes == null ? List.of() : List.copyOf(routes);
        onUpstreamFailure = onUpstreamFailure == null ? OnUpstreamFailure.RESET : onUpstreamFailure;
        if (mode == ListenerSpec.Mode.FORWARD && upstream == null) {
            throw new IllegalArgumentException(
                    "mode 'forward' needs to know where to; add 'upstream: HOST:PORT', or 'upstream: origin'");
        }
        boolean answers = mode == ListenerSpec.Mode.FORWARD || mode == ListenerSpec.Mode.SANDBOX;
        if (ORIGIN.equals(upstream) && mode != null && !answers) {
            throw new IllegalArgumentException(
                    "mode '%s' goes where the client asks to, not to the origin (allowed in: forward, sandbox)"
                            .formatted(word(mode)));
        }
        if (upstream != null && !upstream.equals(ORIGIN)) {
            destination(upstream);
        }
        boolean alone = mode == ListenerSpec.Mode.SANDBOX || ORIGIN.equals(upstream);
        if (onUpstreamFailure == OnUpstreamFailure.HTTP && alone) {
            throw new IllegalArgumentException(
                    "'onUpstreamFailure: http' needs an upstream that can fail, and the origin cannot (allowed in: forward to a server, proxy, sni)");
        }
    }

    /**
     * Reads a listener's short form {@code MODE[:DESTINATION]@[HOST:]PORT}: {@code forward:db.internal:5432@9443},
     * {@code proxy@8080}, {@code sandbox@8443}.
     *
     * @throws IllegalArgumentException with a message for the user
     */
    public static ConfigurationListener parse(String spec) {
        int at = spec.lastIndexOf('@');
        if (at < 0) {
            throw new IllegalArgumentException("listener '" + spec + "' does not say where to listen (allowed: "
                    + "MODE[:DESTINATION]@[HOST:]PORT, for instance proxy@8080 or forward:db.internal:5432@9443)");
        }
        int colon = spec.indexOf(':');
        boolean directed = colon >= 0 && colon < at;
        try {
            return new ConfigurationListener(
                    null,
                    ConfigurationAddress.valueOf(spec.substring(at + 1)),
                    mode(spec.substring(0, directed ? colon : at)),
                    directed ? spec.substring(colon + 1, at) : null,
                    null,
                    List.of(),
                    OnUpstreamFailure.RESET);
        } catch (IllegalArgumentException e) {
            throw new IllegalArgumentException("listener '" + spec + "': " + e.getMessage(), e);
        }
    }

    /** The listener to bind, with a name and a scenario for where it has none of its own. */
    ListenerSpec spec(String uniqueName, String defaultScenario) {
        boolean origin = ORIGIN.equals(upstream);
        return new ListenerSpec(
                uniqueName,
                origin ? ListenerSpec.Mode.SANDBOX : mode,
                listen.host(),
                listen.port(),
                upstream == null || origin ? null : destination(upstream),
                scenario == null ? defaultScenario : scenario,
                routes,
                onUpstreamFailure);
    }

    /** The name, or where there is none, that of the mode. */
    String nameOrMode() {
        return name == null ? word(mode) : name;
    }

    private static Destination destination(String text) {
        return ConfigurationAddress.valueOf(text).destination();
    }

    private static ListenerSpec.Mode mode(String word) {
        return Arrays.stream(ListenerSpec.Mode.values())
                .filter(mode -> word(mode).equals(word))
                .findFirst()
                .orElseThrow(() -> new IllegalArgumentException("unknown mode '%s' (allowed: %s)"
                        .formatted(
                                word,
                                Arrays.stream(ListenerSpec.Mode.values())
                                        .map(ConfigurationListener::word)
                                        .collect(Collectors.joining(", ")))));
    }

    private static String word(ListenerSpec.Mode mode) {
        return mode.name().toLowerCase(Locale.ROOT);
    }
}
