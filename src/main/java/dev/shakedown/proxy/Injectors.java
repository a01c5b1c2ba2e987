package dev.shakedown.proxy;

import dev.shakedown.fault.Fault;
import dev.shakedown.fault.Injector;
import dev.shakedown.fault.Moment;
import dev.shakedown.fault.Verb;
import dev.shakedown.fault.WireFault;
import dev.shakedown.wire.TlsRecord;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.function.BiConsumer;
import java.util.function.Consumer;

/**
 * The wire faults of one connection at work, one after the other: a record that one of them sends goes through those
 * that stand after it, every other verb goes straight out. Belongs to the event loop of its connection.
 */
final class Injectors {

    private final List<Running> running;
    private final Consumer<Verb> out;
    private final BiConsumer<String, String> injected;

    private record Running(String fault, Injector injector) {}

    /**
     * Starts faults.
     *
     * @param faults in the order of the YAML; those that do not act on the wire are left out
     * @param out gets every verb that is left to carry out, in order
     * @param injected is told of whatever a fault has done: its name, and the verb
     */
    Injectors(List<Fault> faults, Consumer<Verb> out, BiConsumer<String, String> injected) {
        this.running = faults.stream()
                .filter(WireFault.class::isInstance)
                .map(WireFault.class::cast)
                .map(fault -> new Running(name(fault), fault.start()))
                .toList();
        this.out = out;
        this.injected = injected;
    }

    /** True if one of the faults acts on the wire. */
    static boolean any(List<Fault> faults) {
        return faults.stream().anyMatch(WireFault.class::isInstance);
    }

    /** True if one of the faults does something of itself at a moment, and so cannot wait until after it. */
    static boolean actAt(Moment moment, List<Fault> faults) {
        List<Verb> verbs = new ArrayList<>();
        new Injectors(faults, verbs::add, (fault, verb) -> {}).reached(moment);
        return !verbs.isEmpty();
    }

    /** True if one of them may still do something. */
    boolean armed() {
        return running.stream().anyMatch(one -> one.injector().armed());
    }

    /** The connection has reached a moment. */
    void reached(Moment moment) {
        for (int i = 0; i < running.size(); i++) {
            Running one = running.get(i);
            for (Verb verb : one.injector().reached(moment)) {
                injected.accept(one.fault(), snakeCase(verb));
                follow(verb, i + 1);
            }
        }
    }

    /** The server's side of the connection sends a record. */
    void outbound(TlsRecord record) {
        pass(record, 0);
    }

    private void pass(TlsRecord record, int from) {
        if (from == running.size()) {
            out.accept(new Verb.SendRecord(record));
            return;
        }
        Running one = running.get(from);
        List<Verb> verbs = one.injector().outbound(record);
        if (verbs.isEmpty()) {
            injected.accept(one.fault(), "drop");
        }
        for (Verb verb : verbs) {
            if (!verb.equals(new Verb.SendRecord(record))) {
                injected.accept(one.fault(), snakeCase(verb));
            }
            follow(verb, from + 1);
        }
    }

    private void follow(Verb verb, int next) {
        if (verb instanceof Verb.SendRecord send) {
            pass(send.record(), next);
        } else {
            out.accept(verb);
        }
    }

    private static String name(Fault fault) {
        return words(fault, '-');
    }

    private static String snakeCase(Verb verb) {
        return words(verb, '_');
    }

    private static String words(Object object, char separator) {
        return object.getClass()
                .getSimpleName()
                .replaceAll("(?<=[a-z0-9])(?=[A-Z])", String.valueOf(separator))
                .toLowerCase(Locale.ROOT);
    }
}
