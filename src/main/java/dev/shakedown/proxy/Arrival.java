package dev.shakedown.proxy;

import dev.shakedown.wire.ClientHello;
import java.net.InetSocketAddress;
import org.jspecify.annotations.Nullable;

/**
 * What is known of a connection when its plan is made.
 *
 * @param listener the listener that accepted it
 * @param client the address of the client
 * @param number how many connections the listener had accepted with this one, 1 for the first
 * @param user the proxy user name of CONNECT or SOCKS5, or null
 * @param destination where the client wants to go; null only where the ClientHello alone could tell and does not
 * @param hello the ClientHello, or null while it has not been read or if it cannot be parsed
 */
public record Arrival(
        ListenerSpec listener,
        InetSocketAddress client,
        int number,
        @Nullable String user,
        @Nullable Destination destination,
        @Nullable ClientHello hello) {

    /** The same, with the destination known. */
    Arrival to(Destination known) {
        return new Arrival(listener, client, number, user, known, hello);
    }

    /** The same, with the proxy user name known; null or empty for none. */
    Arrival by(@Nullable String known) {
        String named = known == null || known.isEmpty() ? null : known;
        return new Arrival(listener, client, number, named, destination, hello);
    }

    /** The same, with the ClientHello known; null if it cannot be parsed. */
    Arrival with(@Nullable ClientHello known) {
        return new Arrival(listener, client, number, user, destination, known);
    }

    /** The server name that the client asks for, or null. */
    @Nullable
    String serverName() {
        return hello == null ? null : hello.serverName();
    }
}
