package dev.shakedown.proxy;

import java.util.Locale;
import java.util.concurrent.CompletionStage;
import java.util.concurrent.Executor;

/**
 * The upstream that the client asks for; but the embedded origin for a name under {@code .test} or {@code .example} that
 * has no address, so that {@code https://example.test/} can be tried through the proxy with nothing else set up. Those
 * names exist in no public DNS (RFC 2606 section 2); any other name that does not resolve fails as it would without a
 * proxy.
 */
public final class UpstreamOrOrigin implements Backend {

    private final Backend upstream;
    private final Backend origin;
    private final UpstreamResolver resolver;

    /**
     * Prefers the upstream.
     *
     * @param lookups where names are resolved
     */
    public UpstreamOrOrigin(Backend upstream, Backend origin, Executor lookups) {
        this.upstream = upstream;
        this.origin = origin;
        this.resolver = new UpstreamResolver(lookups);
    }

    @Override
    public CompletionStage<Session> open(Connection connection) {
        UpstreamTarget target = UpstreamTarget.of(connection.arrival());
        if (target == null || !isReserved(target.address().host())) {
            return upstream.open(connection);
        }
        return resolver.resolve(target.address())
                .handle((addresses, cause) -> cause == null ? upstream : origin)
                .thenComposeAsync(
                        backend -> backend.open(connection),
                        connection.channel().eventLoop());
    }

    private static boolean isReserved(String host) {
        String lower = host.toLowerCase(Locale.ROOT);
        return lower.endsWith(".test") || lower.endsWith(".example");
    }
}
