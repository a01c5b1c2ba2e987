package dev.shakedown.fault;

import dev.shakedown.wire.TlsRecord;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;

/**
 * Sends the handshake a few bytes at a time with pauses between, as a server behind a very slow line does. The records
 * stay as they are. Faults that stand behind this one see no more records: put it last.
 *
 * @param at the moment from which it drips, to the end of the handshake, or from a later moment to the end of the
 *     connection; by default when the ClientHello has arrived
 * @param bytes how many bytes at a time, 1 to 16384; by default 16
 * @param every the pause after them, 1 ms to 1 h; by default 10 ms
 */
public record Drip(Moment at, Integer bytes, Duration every) implements WireFault {

    public Drip {
        at = at == null ? Moment.CLIENT_HELLO : at;
        bytes = Allowed.number("bytes", bytes == null ? 16 : bytes, 1, 1 << 14);
        every = Allowed.time("every", every == null ? Duration.ofMillis(10) : every);
    }

    @Override
    public Injector start() {
        return new WhileHandshaking(at, this::drops);
    }

    private List<Verb> drops(TlsRecord record) {
        byte[] whole = record.bytes();
        List<Verb> verbs = new ArrayList<>();
        for (int start = 0; start < whole.length; start += bytes) {
            verbs.add(new Verb.SendBytes(Arrays.copyOfRange(whole, start, Math.min(start + bytes, whole.length))));
            verbs.add(new Verb.Pause(every));
        }
        return verbs;
    }
}
