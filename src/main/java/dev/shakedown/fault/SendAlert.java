package dev.shakedown.fault;

import dev.shakedown.wire.Alert;
import dev.shakedown.wire.AlertDescription;
import dev.shakedown.wire.TlsRecord;
import java.util.Locale;

/**
 * Sends an alert in the clear, at whatever stage the connection is (RFC 9846 section 6). Whatever would be sent besides
 * is sent too: a server that gives up after its alert has a {@link Close} behind it.
 *
 * @param at the moment; by default when the ClientHello has arrived
 * @param level by default {@code fatal}
 * @param description a registered name such as {@code internal_error}, or a number from 0 to 255; by default
 *     {@code handshake_failure}
 */
public record SendAlert(Moment at, Level level, AlertDescription description) implements WireFault {

    private static final int RECORD_VERSION = 0x0303;

    /** How serious the alert claims to be. */
    public enum Level {
        /** The connection may go on; since TLS 1.3 only for {@code close_notify} and {@code user_canceled}. */
        WARNING(Alert.WARNING),
        /** The connection is over. */
        FATAL(Alert.FATAL);

        private final int code;

        Level(int code) {
            this.code = code;
        }

        /** The byte on the wire: 1 or 2. */
        public int code() {
            return code;
        }

        @Override
        public String toString() {
            return name().toLowerCase(Locale.ROOT);
        }
    }

    public SendAlert {
        at = at == null ? Moment.CLIENT_HELLO : at;
        level = level == null ? Level.FATAL : level;
        description = description == null ? AlertDescription.valueOf("handshake_failure") : description;
    }

    @Override
    public Injector start() {
        byte[] fragment = {(byte) level.code(), (byte) description.code()};
        return new Once(at, new Verb.SendRecord(new TlsRecord(TlsRecord.ALERT, RECORD_VERSION, fragment, false)));
    }
}
