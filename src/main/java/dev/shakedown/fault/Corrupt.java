package dev.shakedown.fault;

import dev.shakedown.wire.TlsRecord;
import org.jspecify.annotations.Nullable;

/**
 * Flips one bit in the next record, as no network does by itself but an attacker may: a protected record must then fail
 * its authentication (RFC 9846 section 5.2). A change_cipher_spec record passes unharmed.
 *
 * @param at the moment from which the next record counts; by default when the ClientHello has arrived
 * @param offset which byte of the record's fragment, 0 to 18431, at most its last; by default the one in the middle
 */
public record Corrupt(Moment at, @Nullable Integer offset) implements WireFault {

    public Corrupt {
        at = at == null ? Moment.CLIENT_HELLO : at;
        if (offset != null) {
            Allowed.number("offset", offset, 0, TlsRecord.MAX_FRAGMENT - 1);
        }
    }

    @Override
    public Injector start() {
        return new NextRecord(at, this::flipped);
    }

    private Verb flipped(TlsRecord record) {
        byte[] fragment = record.fragment().clone();
        int index = offset == null ? fragment.length / 2 : Math.min(offset, fragment.length - 1);
        fragment[index] ^= 1;
        return new Verb.SendRecord(new TlsRecord(record.contentType(), record.version(), fragment, record.encrypted()));
    }
}
