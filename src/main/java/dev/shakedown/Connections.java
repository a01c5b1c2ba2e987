package dev.shakedown;

import dev.shakedown.observation.Interception;
import dev.shakedown.observation.Outcome;
import dev.shakedown.proxy.ProxyServer;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Predicate;

/**
 * The connections of one listener, ended and under way. A client that keeps its connection open for the next request has
 * shown all the same that it accepts, so nothing here waits for such a one to end. Thread-safe.
 */
final class Connections {

    /** How often connections under way are looked at; those that end wake the waiting thread of themselves. */
    private static final Duration GLANCE = Duration.ofMillis(20);

    private final ProxyServer.Listener listener;
    private final InterceptionLog log;
    private final Set<String> handedOut = new HashSet<>();
    private volatile Instant since = Instant.MIN;

    Connections(ProxyServer.Listener listener, InterceptionLog log) {
        this.listener = listener;
        this.log = log;
    }

    /** From now on only later connections count. */
    void startAnew() {
        since = Instant.now();
    }

    /** All that have ended. */
    List<Interception> finished() {
        return log.finished();
    }

    /** Those that count, first the ended ones. */
    List<Interception> now() {
        return look().all();
    }

    /** Waits for one that has shown what the client does, and that was not returned before. */
    Optional<Interception> next(Duration patience) {
        Look look = watch(patience, seen -> seen.decided().stream().anyMatch(this::isNew));
        forgetAllBut(look.all());
        return look.decided().stream().filter(this::handOut).findFirst();
    }

    /** Waits until at least one has come and all have shown what the client does. */
    List<Interception> decided(Duration patience) {
        return watch(
                        patience,
                        look -> look.hasCome()
                                && look.decided().size() == look.all().size())
                .all();
    }

    /** Waits until at least one has come and all have ended. */
    List<Interception> settle(Duration patience) {
        return watch(patience, look -> look.hasCome() && look.ended()).all();
    }

    private Look watch(Duration patience, Predicate<Look> enough) {
        long end = System.nanoTime() + patience.toNanos();
        while (true) {
            long known = log.count();
            Look look = look();
            Duration left = Duration.ofNanos(end - System.nanoTime());
            if (enough.test(look) || left.isNegative() || !pause(known, left)) {
                return look;
            }
        }
    }

    private boolean pause(long known, Duration left) {
        try {
            log.awaitMoreThan(known, left.compareTo(GLANCE) < 0 ? left : GLANCE);
            return true;
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            return false;
        }
    }

    /** The order matters: a connection that ends in between is in both lists, never in none. */
    private Look look() {
        List<Interception> underWay = listener.underWay().toCompletableFuture().join();
        Map<String, Interception> all = new LinkedHashMap<>();
        log.finished().stream().filter(this::counts).forEach(one -> all.put(one.id(), one));
        List<Interception> decided = new ArrayList<>(all.values());
        int ended = all.size();
        underWay.stream()
                .filter(this::counts)
                .filter(one -> all.putIfAbsent(one.id(), one) == null)
                .filter(one -> one.outcome().kind() == Outcome.Kind.ACCEPTED)
                .forEach(decided::add);
        return new Look(List.copyOf(all.values()), decided, ended == all.size());
    }

    private boolean counts(Interception interception) {
        return !interception.time().isBefore(since);
    }

    private synchronized boolean isNew(Interception interception) {
        return !handedOut.contains(interception.id());
    }

    private synchronized boolean handOut(Interception interception) {
        return handedOut.add(interception.id());
    }

    /** What the log has dropped cannot come again, and must not be remembered for ever. */
    private synchronized void forgetAllBut(List<Interception> known) {
        handedOut.retainAll(known.stream().map(Interception::id).toList());
    }

    /**
     * What there is at one moment.
     *
     * @param all the connections that count
     * @param decided those of them that have ended, or on which the client has shown that it accepts
     * @param ended true if all of them have ended
     */
    private record Look(List<Interception> all, List<Interception> decided, boolean ended) {

        boolean hasCome() {
            return !all.isEmpty();
        }
    }
}
