package dev.shakedown.proxy;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * What a connection must be like for a route; all that are given must hold, and none given matches everything.
 *
 * @param sni a pattern of the server name, {@code *} for any run of characters
 * @param destination a pattern of {@code host:port}
 * @param client a pattern of the client's IP address
 * @param alpn application protocols, one of which the client must offer
 */
public record Condition(
        @Nullable String sni,
        @Nullable String destination,
        @Nullable String client,
        List<String> alpn) {

    public Condition {
        alpn = alpn == null ? List.of() : List.copyOf(alpn);
    }
}
