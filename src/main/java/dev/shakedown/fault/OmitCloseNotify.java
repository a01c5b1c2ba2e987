package dev.shakedown.fault;

import dev.shakedown.wire.TlsRecord;
import java.util.List;

/**
 * Ends the connection without {@code close_notify}, so that the client cannot tell the end of the data from an attacker
 * who cuts it short (RFC 9846 section 6.1). Armed as long as the connection lasts.
 */
public record OmitCloseNotify() implements WireFault {

    @Override
    public Injector start() {
        return new Injector() {
            private boolean closing;

            @Override
            public List<Verb> reached(Moment moment) {
                closing |= moment == Moment.CLOSE;
                return List.of();
            }

            @Override
            public List<Verb> outbound(TlsRecord record) {
                return closing ? List.of() : List.of(new Verb.SendRecord(record));
            }

            @Override
            public boolean armed() {
                return true;
            }
        };
    }
}
