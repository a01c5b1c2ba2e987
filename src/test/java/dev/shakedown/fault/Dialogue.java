package dev.shakedown.fault;

import dev.shakedown.wire.TlsRecord;
import java.util.ArrayList;
import java.util.HexFormat;
import java.util.List;
import java.util.Locale;

/** One connection that a fault is at work on, and in words what it made of it: {@code record 16 0303 ab}, {@code close}. */
final class Dialogue {

    static final TlsRecord SERVER_HELLO = record(TlsRecord.HANDSHAKE, false, 2, 0, 0, 4, 3, 3, 7, 7);
    static final TlsRecord CHANGE_CIPHER_SPEC = record(TlsRecord.CHANGE_CIPHER_SPEC, false, 1);
    static final TlsRecord FLIGHT = record(TlsRecord.APPLICATION_DATA, true, 1, 2, 3, 4, 5, 6, 7, 8);

    private final Injector injector;
    private final List<String> sent = new ArrayList<>();

    private Dialogue(Injector injector) {
        this.injector = injector;
    }

    static Dialogue with(WireFault fault) {
        return new Dialogue(fault.start());
    }

    static TlsRecord record(int contentType, boolean encrypted, int... bytes) {
        byte[] fragment = new byte[bytes.length];
        for (int i = 0; i < bytes.length; i++) {
            fragment[i] = (byte) bytes[i];
        }
        return new TlsRecord(contentType, 0x0303, fragment, encrypted);
    }

    static String words(TlsRecord record) {
        HexFormat hex = HexFormat.of();
        return "record %02x %04x %s"
                .formatted(record.contentType(), record.version(), hex.formatHex(record.fragment()));
    }

    Dialogue reach(Moment moment) {
        injector.reached(moment).forEach(this::note);
        return this;
    }

    /** Reaches every moment up to this one. */
    Dialogue reachAll(Moment last) {
        for (Moment moment : Moment.values()) {
            if (moment.compareTo(last) <= 0) {
                reach(moment);
            }
        }
        return this;
    }

    Dialogue send(TlsRecord record) {
        injector.outbound(record).forEach(this::note);
        return this;
    }

    /** What was sent and done since the last time. */
    List<String> sent() {
        List<String> all = List.copyOf(sent);
        sent.clear();
        return all;
    }

    boolean armed() {
        return injector.armed();
    }

    private void note(Verb verb) {
        if (verb instanceof Verb.SendRecord send) {
            sent.add(words(send.record()));
        } else if (verb instanceof Verb.SendBytes send) {
            sent.add("bytes " + HexFormat.of().formatHex(send.bytes()));
        } else if (verb instanceof Verb.Pause pause) {
            sent.add("pause " + pause.duration().toMillis());
        } else {
            sent.add(verb.getClass().getSimpleName().toLowerCase(Locale.ROOT));
        }
    }
}
