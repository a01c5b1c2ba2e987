package dev.shakedown.proxy;

import dev.shakedown.observation.Interception;
import java.net.InetSocketAddress;
import java.time.Duration;
import java.time.InstantSource;
import java.util.function.BiFunction;
import java.util.function.Consumer;
import java.util.function.Function;
import java.util.function.Predicate;

/**
 * What a proxy is made of.
 *
 * @param planner decides what to serve
 * @param backends makes what stands behind a listener, once for each; the predicate tells the proxy's own addresses,
 *     which no backend may dial, or the proxy would intercept itself without end
 * @param judge turns a finished connection into a judged one; called on the connection's event loop
 * @param sink gets every interception exactly once; called on the connection's event loop, so it must not block
 * @param deadline how long a connection may take to finish its handshake, and how long one that a fault has stalled is
 *     held, more than zero; an established connection has none
 * @param grace how long connections under way may go on when the proxy closes, zero or more
 * @param clock tells when a connection was accepted
 * @param evidence takes captures and keys, if anybody wants them
 */
public record Settings(
        Planner planner,
        BiFunction<ListenerSpec, Predicate<InetSocketAddress>, Backend> backends,
        Function<FinishedConnection, Interception> judge,
        Consumer<Interception> sink,
        Duration deadline,
        Duration grace,
        InstantSource clock,
        EvidenceSink evidence) {

    /** How long a connection may take to finish its handshake where nobody says otherwise. */
    public static final Duration DEFAULT_DEADLINE = Duration.ofSeconds(30);

    /** Settings of a proxy that keeps no evidence. */
    public Settings(
            Planner planner,
            BiFunction<ListenerSpec, Predicate<InetSocketAddress>, Backend> backends,
            Function<FinishedConnection, Interception> judge,
            Consumer<Interception> sink,
            Duration deadline,
            Duration grace,
            InstantSource clock) {
        this(planner, backends, judge, sink, deadline, grace, clock, EvidenceSink.NONE);
    }

    public Settings {
        if (deadline.isNegative() || deadline.isZero()) {
            throw new IllegalArgumentException("deadline " + deadline + " (allowed: more than zero)");
        }
        if (grace.isNegative()) {
            throw new IllegalArgumentException("grace " + grace + " (allowed: zero or more)");
        }
    }
}
