package dev.shakedown.wire;

import java.util.Optional;

/** Finds an alert that a peer has sent in the clear, at whatever stage of the connection. */
public final class PlaintextAlert {

    private PlaintextAlert() {}

    /**
     * The alert in a record, if it is one in the clear. Clients on OpenSSL refuse a TLS 1.3 certificate with a plaintext
     * alert although keys are at hand, and no engine reads it; in TLS 1.3 a protected record always has type 23, so that
     * type 21 with two bytes can be nothing else. Before TLS 1.3 protected alerts have type 21 too.
     *
     * @param negotiatedTls13 true if the server's choice was TLS 1.3
     */
    public static Optional<Alert> in(TlsRecord record, boolean negotiatedTls13) {
        if (record.contentType() != TlsRecord.ALERT
                || record.fragment().length != 2
                || (record.encrypted() && !negotiatedTls13)) {
            return Optional.empty();
        }
        int level = record.fragment()[0];
        return level == Alert.WARNING || level == Alert.FATAL
                ? Optional.of(new Alert(level, new AlertDescription(record.fragment()[1] & 0xff)))
                : Optional.empty();
    }
}
