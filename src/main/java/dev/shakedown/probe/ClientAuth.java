package dev.shakedown.probe;

import java.util.List;

/**
 * Whether a server asks for a certificate of the client.
 *
 * @param demand how much it insists
 * @param authorities the authorities that it names, as distinguished names, as RFC 2253 writes them
 */
public record ClientAuth(Demand demand, List<String> authorities) {

    /** It was not seen to ask. */
    public static final ClientAuth NONE = new ClientAuth(Demand.NONE, List.of());

    /** How much a server insists on a client certificate. */
    public enum Demand {
        NONE,
        /** It asks, and goes on without. */
        REQUESTED,
        /** It refuses a client without one. */
        REQUIRED,
        UNKNOWN
    }

    public ClientAuth {
        authorities = List.copyOf(authorities);
    }
}
