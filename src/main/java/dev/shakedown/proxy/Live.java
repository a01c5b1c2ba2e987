package dev.shakedown.proxy;

import dev.shakedown.observation.Event;
import java.time.Duration;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.atomic.AtomicLong;

/** The connections under way, each until both of its legs have closed, over all listeners and event loops; safe for every thread. */
final class Live {

    private final Set<Connection> connections = ConcurrentHashMap.newKeySet();
    private final AtomicLong count = new AtomicLong();

    /** The next id, unique within the process as long as it has one proxy. */
    String nextId() {
        return "c-%06d".formatted(count.incrementAndGet());
    }

    void add(Connection connection) {
        connections.add(connection);
    }

    /** Forgets a connection that has ended and been judged, and whose upstream has closed. */
    synchronized void remove(Connection connection) {
        connections.remove(connection);
        notifyAll();
    }

    /** Adds an event to the connections that were served a credential. */
    void revocationFetched(String credentialId, String kind, String answer) {
        for (Connection connection : connections) {
            connection.channel().eventLoop().execute(() -> {
                Plan plan = connection.plan();
                if (plan != null && plan.credential().id().equals(credentialId)) {
                    connection.record(new Event.RevocationFetched(kind, answer));
                }
            });
        }
    }

    /** Ends all clients' connections at once; their upstreams still get what waits for them. */
    void endAll() {
        connections.forEach(connection ->
                connection.channel().eventLoop().execute(() -> connection.edge().end()));
    }

    /** Ends all that is left at once. */
    void cutAll() {
        connections.forEach(connection -> connection.channel().eventLoop().execute(connection::cut));
    }

    /** Waits until no connection is left, or the time is over. */
    synchronized void awaitEnd(Duration patience) {
        long end = System.nanoTime() + patience.toNanos();
        try {
            for (long left = patience.toMillis(); left > 0 && !connections.isEmpty(); left = millisUntil(end)) {
                wait(left);
            }
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }

    private static long millisUntil(long nanoTime) {
        return Duration.ofNanos(nanoTime - System.nanoTime()).toMillis();
    }
}
