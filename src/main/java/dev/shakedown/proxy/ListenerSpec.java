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
 */
public record ListenerSpec(
        String name,
        Mode mode,
        String host,
        int port,
        @Nullable Destination upstream,
        String scenario,
        List<Route> routes) {

    public ListenerSpec {
        routes = List.copyOf(routes);
    }

    /** The same, with another default scenario. */
    public ListenerSpec withScenario(String id) {
        return new ListenerSpec(name, mode, host, port, upstream, id, routes);
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
