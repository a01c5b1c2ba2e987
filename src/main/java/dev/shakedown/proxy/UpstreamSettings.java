package dev.shakedown.proxy;

import java.net.InetSocketAddress;
import java.time.Duration;
import java.util.concurrent.Executor;
import java.util.function.Predicate;

/**
 * How every upstream of a proxy is reached.
 *
 * @param tls the client's part of TLS, with its trust
 * @param connectTimeout how long each address may take to accept the TCP connection, 1 ms to 24 days
 * @param handshakeTimeout how long the upstream may take for its TLS handshake
 * @param lookups where names are resolved, for that blocks
 * @param forbidden addresses that must not be dialled: the proxy's own listeners, which would be a loop
 */
public record UpstreamSettings(
        UpstreamTlsClient tls,
        Duration connectTimeout,
        Duration handshakeTimeout,
        Executor lookups,
        Predicate<InetSocketAddress> forbidden) {

    /** How long a connection and a handshake may take unless something else is said. */
    public static final Duration PATIENCE = Duration.ofSeconds(10);
}
