package dev.shakedown.proxy;

import java.net.InetSocketAddress;
import java.util.Locale;
import java.util.concurrent.CompletionStage;
import java.util.concurrent.Executor;
import java.util.function.Predicate;

/**
 * The upstream that the client asks for; but the embedded origin for a name under {@code .test} or {@code .example} that
 * has no address, so that {@code https://example.test/} can be tried through the proxy with nothing else set up. Those
 * names exist in no public DNS (RFC 2606 section 2); any other name that does not resolve fails as it would without a
 * proxy. The embedded origin also answers in the place of a sandbox listener of the same proxy, for behind that there is
 * nothing else, and dialling it would intercept the proxy by itself.
 */
public final class UpstreamOrOrigin implements Backend {

    private final Backend upstream;
    private final Backend origin;
    private final UpstreamResolver resolver;
    private final Predicate<InetSocketAddress> sandbox;

    /**
     * Prefers the upstream.
     *
     * @param lookups where names are resolved
     * @param sandbox tells the addresses of the proxy's own sandbox listeners
     */
    public UpstreamOrOrigin(Backend upstream, Backend origin, Executor lookups, Predicate<InetSocketAddress> sandbox) {
        this.upstream = upstream;
        this.origin = origin;
        this.sandbox = sandbox;
        this.resolver = new UpstreamResolver(lookups);
    }

    @Override
    public CompletionStage<Session> open(Connection connection) {
        UpstreamTarget target = UpstreamTarget.of(connection.arrival());
        if (target == null
                || !(isReserved(target.address().host())
                        || isLoopback(target.address().host()))) {
            return upstream.open(connection);
        }
        return resolver.resolve(target.address())
                .handle((addresses, cause) ->
                        cause != null || addresses.stream().anyMatch(sandbox) ? origin : upstream)
                .thenComposeAsync(
                        backend -> backend.open(connection),
                        connection.channel().eventLoop());
    }

    /** Written as it is here, so that no name has to be looked up to see it. */
    private static boolean isLoopback(String host) {
        return UpstreamTarget.isLoopbackName(host) || host.startsWith("127.");
    }

    private static boolean isReserved(String host) {
        String lower = host.toLowerCase(Locale.ROOT);
        return lower.endsWith(".test") || lower.endsWith(".example");
    }
}
