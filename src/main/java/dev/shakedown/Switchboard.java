package dev.shakedown;

import dev.shakedown.observation.Interception;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.Consumer;

/** Brings every finished interception to the log of its listener, and to the observer of all. Thread-safe. */
final class Switchboard implements Consumer<Interception> {

    private final Map<String, InterceptionLog> logs = new ConcurrentHashMap<>();
    private final AtomicInteger numbers = new AtomicInteger(1);
    private final Consumer<Interception> observer;

    Switchboard(Consumer<Interception> observer) {
        this.observer = observer;
    }

    /** Makes a log for a listener that is about to open. */
    InterceptionLog open(String listener) {
        InterceptionLog log = new InterceptionLog();
        if (logs.putIfAbsent(listener, log) != null) {
            throw new IllegalArgumentException("two listeners are named '" + listener + "'; give one another name");
        }
        return log;
    }

    /** Forgets the log of a listener. */
    void close(String listener) {
        logs.remove(listener);
    }

    /** A name that no listener has had, made from that of a sibling. */
    String freshName(String sibling) {
        return sibling + "-" + numbers.incrementAndGet();
    }

    @Override
    public void accept(Interception interception) {
        InterceptionLog log = logs.get(interception.listener());
        if (log != null) {
            log.add(interception);
        }
        observer.accept(interception);
    }
}
