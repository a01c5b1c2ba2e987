package dev.shakedown.fault;

import dev.shakedown.wire.TlsRecord;
import java.util.List;
import java.util.function.Function;

/** Alters every record from a moment to the end of the handshake; from a later moment, to the end of the connection. */
final class WhileHandshaking implements Injector {

    private final Moment at;
    private final Function<TlsRecord, List<Verb>> alter;
    private boolean active;
    private boolean armed = true;

    WhileHandshaking(Moment at, Function<TlsRecord, List<Verb>> alter) {
        this.at = at;
        this.alter = alter;
    }

    @Override
    public List<Verb> reached(Moment moment) {
        active |= moment == at;
        if (moment == Moment.HANDSHAKE && at.compareTo(Moment.HANDSHAKE) < 0) {
            armed = false;
        }
        return List.of();
    }

    @Override
    public List<Verb> outbound(TlsRecord record) {
        return active && armed ? alter.apply(record) : List.of(new Verb.SendRecord(record));
    }

    @Override
    public boolean armed() {
        return armed;
    }
}
