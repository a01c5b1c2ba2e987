package dev.shakedown.fault;

import dev.shakedown.wire.TlsRecord;
import java.util.Arrays;
import org.jspecify.annotations.Nullable;

/**
 * Sends only the beginning of the next record, whose header goes on claiming its whole length. What comes after is sent,
 * and is then taken for the missing part: a connection that breaks off there has a {@link Close} or {@link Reset} behind
 * it. A change_cipher_spec record passes whole.
 *
 * @param at the moment from which the next record counts; by default when the ClientHello has arrived
 * @param keep how many bytes of it are sent, its header of 5 bytes included, 0 to 18436; by default half of the record
 */
public record Truncate(Moment at, @Nullable Integer keep) implements WireFault {

    public Truncate {
        at = at == null ? Moment.CLIENT_HELLO : at;
        if (keep != null) {
            Allowed.number("keep", keep, 0, TlsRecord.HEADER_LENGTH + TlsRecord.MAX_FRAGMENT - 1);
        }
    }

    @Override
    public Injector start() {
        return new NextRecord(at, this::beginning);
    }

    private Verb beginning(TlsRecord record) {
        byte[] whole = record.bytes();
        return new Verb.SendBytes(Arrays.copyOf(whole, Math.min(keep == null ? whole.length / 2 : keep, whole.length)));
    }
}
