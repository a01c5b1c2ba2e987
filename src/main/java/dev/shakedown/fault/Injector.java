package dev.shakedown.fault;

import dev.shakedown.wire.TlsRecord;
import java.util.List;

/**
 * A fault at work on one connection: turns moments and records into verbs, and does no I/O. Called only by the event
 * loop that owns the connection; may keep state of that connection.
 */
public interface Injector {

    /** What to do at a moment, called once for each moment that the connection reaches, in order. */
    default List<Verb> reached(Moment moment) {
        return List.of();
    }

    /** What to send in place of a record that the server's side of the connection wants to send. */
    default List<Verb> outbound(TlsRecord record) {
        return List.of(new Verb.SendRecord(record));
    }

    /** False as soon as this injector will never again do anything: a connection whose injectors are all spent is only relayed. */
    boolean armed();
}
