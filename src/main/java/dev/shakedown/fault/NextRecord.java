package dev.shakedown.fault;

import dev.shakedown.wire.TlsRecord;
import java.util.List;
import java.util.function.Function;

/**
 * Alters the first record after a moment, and is then spent. A change_cipher_spec record and an empty one pass: whether
 * a server sends one there is its engine's affair, and a scenario is to mean the same with every engine.
 */
final class NextRecord implements Injector {

    private final Moment at;
    private final Function<TlsRecord, Verb> alter;
    private boolean reached;
    private boolean armed = true;

    NextRecord(Moment at, Function<TlsRecord, Verb> alter) {
        this.at = at;
        this.alter = alter;
    }

    @Override
    public List<Verb> reached(Moment moment) {
        reached |= moment == at;
        return List.of();
    }

    @Override
    public List<Verb> outbound(TlsRecord record) {
        if (!reached || !armed || passes(record)) {
            return List.of(new Verb.SendRecord(record));
        }
        armed = false;
        return List.of(alter.apply(record));
    }

    @Override
    public boolean armed() {
        return armed;
    }

    private static boolean passes(TlsRecord record) {
        return record.contentType() == TlsRecord.CHANGE_CIPHER_SPEC || record.fragment().length == 0;
    }
}
