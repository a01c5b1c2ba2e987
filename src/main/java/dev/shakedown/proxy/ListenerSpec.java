package dev.shakedown.proxy;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A listener as the user asks for it.
 *
 * @param name unique within the proxy, for the journal
 * @param mode where the destination comes from
 * @param host the address to bind, {@code 127.0.0.1} by default
 * @param port the port to bind, 0 for any
 * @param upstream where to go: needed for {@link Mode#FORWARD}; null in other modes, where it means: the destination
 *     itself; in {@link Mode#SANDBOX} the embedded origin
 * @param scenario the id of the default scenario
 * @param routes rules that choose another scenario, first match wins
 * @param onUpstreamFailure what the client sees if the upstream fails
 */
public record ListenerSpec(
        String name,
        Mode mode,
        String host,
        int port,
        @Nullable Destination upstream,
        String scenario,
        List<Route> routes,
        OnUpstreamFailure onUpstreamFailure) {

    public ListenerSpec {
        routes = List.copyOf(routes);
    }

    /** A listener whose client is cut off if the upstream fails. */
    public ListenerSpec(
            String name,
            Mode mode,
            String host,
            int port,
            @Nullable Destination upstream,
            String scenario,
            List<Route> routes) {
        this(name, mode, host, port, upstream, scenario, routes, OnUpstreamFailure.RESET);
    }

    /** The same, with another default scenario. */
    public ListenerSpec withScenario(String id) {
        return new ListenerSpec(name, mode, host, port, upstream, id, routes, onUpstreamFailure);
    }

    /** What a client sees of an upstream that cannot be reached or trusted. */
    public enum OnUpstreamFailure {
        /** The end of its connection, before it is answered. */
        RESET,
        /** A handshake as planned, and then {@code 502 Bad Gateway} with the diagnosis. */
        HTTP
    }

    /** The kinds of listeners; they differ only in where the destination comes from. */
    public enum Mode {
        /** From the configuration. */
        FORWARD,
        /** From {@code CONNECT} or SOCKS5; the first byte tells which. */
        PROXY,
        /** From the server name in the ClientHello. */
        SNI,
        /** The embedded origin; the first label of the server name may choose the scenario. */
        SANDBOX
    }
}
