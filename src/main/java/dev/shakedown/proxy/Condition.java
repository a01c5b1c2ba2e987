package dev.shakedown.proxy;

import java.util.Arrays;
import java.util.Collections;
import java.util.List;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
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

    /** True if nobody can tell before the ClientHello whether it holds. */
    boolean needsHello() {
        return sni != null || !alpn.isEmpty();
    }

    /** True if it holds for an arrival; a server name or protocols that are not known yet do not match. */
    boolean matches(Arrival arrival) {
        return matchesSoFar(arrival)
                && (sni == null || matches(sni, arrival.serverName()))
                && (alpn.isEmpty()
                        || (arrival.hello() != null
                                && !Collections.disjoint(alpn, arrival.hello().alpn())));
    }

    /** The same, but the ClientHello left out. */
    boolean matchesSoFar(Arrival arrival) {
        Destination to = arrival.destination();
        return (destination == null || matches(destination, to == null ? null : to.toString()))
                && (client == null
                        || matches(client, arrival.client().getAddress().getHostAddress()));
    }

    private static boolean matches(String pattern, @Nullable String text) {
        String expression =
                Arrays.stream(pattern.split("\\*", -1)).map(Pattern::quote).collect(Collectors.joining(".*"));
        return text != null
                && Pattern.compile(expression, Pattern.CASE_INSENSITIVE)
                        .matcher(text)
                        .matches();
    }
}
