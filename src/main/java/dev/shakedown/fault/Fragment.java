package dev.shakedown.fault;

import dev.shakedown.wire.TlsRecord;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;

/**
 * Spreads handshake messages over many small records, which every peer must put together again (RFC 9846 section 5.1).
 * Only records in the clear: up to ServerHello in TLS 1.3, up to ServerHelloDone before; protected ones pass as they are.
 *
 * @param at the moment from which records are split: {@code accept}, {@code client-hello}, the default, or
 *     {@code server-hello}; nothing is in the clear later
 * @param size the bytes of fragment in each record, 1 to 16384; by default 16
 */
public record Fragment(Moment at, Integer size) implements WireFault {

    public Fragment {
        at = at == null ? Moment.CLIENT_HELLO : at;
        size = Allowed.number("size", size == null ? 16 : size, 1, 1 << 14);
        if (at.compareTo(Moment.SERVER_HELLO) > 0) {
            throw new IllegalArgumentException("at is " + at
                    + ", when all handshake records are protected (allowed: accept, client-hello, server-hello)");
        }
    }

    @Override
    public Injector start() {
        return new WhileHandshaking(at, this::split);
    }

    private List<Verb> split(TlsRecord record) {
        byte[] fragment = record.fragment();
        if (record.contentType() != TlsRecord.HANDSHAKE || record.encrypted() || fragment.length <= size) {
            return List.of(new Verb.SendRecord(record));
        }
        List<Verb> pieces = new ArrayList<>();
        for (int start = 0; start < fragment.length; start += size) {
            byte[] piece = Arrays.copyOfRange(fragment, start, Math.min(start + size, fragment.length));
            pieces.add(new Verb.SendRecord(new TlsRecord(record.contentType(), record.version(), piece, false)));
        }
        return pieces;
    }
}
