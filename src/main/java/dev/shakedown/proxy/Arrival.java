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
        @Nullable ClientHello hello) {}
