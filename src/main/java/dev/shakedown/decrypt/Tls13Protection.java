package dev.shakedown.decrypt;

import dev.shakedown.wire.TlsRecord;
import java.util.Optional;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/**
 * Record protection of TLS 1.3 (RFC 9846 section 5.2). When the keys change is not looked up but tried out: a record that
 * the present keys do not open may be the first under the next ones, of the application data or after a KeyUpdate.
 * Belongs to one thread.
 */
final class Tls13Protection implements Protection {

    private final SuiteCipher cipher;
    private final String handshakeLabel;
    private final String applicationLabel;
    private final Function<String, Optional<byte[]>> secrets;
    private @Nullable TrafficKeys current;
    private @Nullable TrafficKeys next;
    private boolean application;

    /**
     * @param secrets finds the connection's secret by its label
     */
    Tls13Protection(SuiteCipher cipher, Sender sender, Function<String, Optional<byte[]>> secrets) {
        boolean client = sender == Sender.CLIENT;
        this.cipher = cipher;
        this.handshakeLabel = client ? Secret.CLIENT_HANDSHAKE : Secret.SERVER_HANDSHAKE;
        this.applicationLabel = client ? Secret.CLIENT_APPLICATION : Secret.SERVER_APPLICATION;
        this.secrets = secrets;
    }

    @Override
    public Optional<Plaintext> open(TlsRecord record) {
        if (record.contentType() != TlsRecord.APPLICATION_DATA) {
            return Optional.empty();
        }
        if (current == null) {
            current = keys(handshakeLabel);
        }
        Optional<Plaintext> opened = current == null ? Optional.empty() : current.open(record);
        return opened.isPresent() ? opened : openWithNext(record);
    }

    @Override
    public boolean awaitsSecret() {
        return current == null && secrets.apply(handshakeLabel).isEmpty();
    }

    private Optional<Plaintext> openWithNext(TlsRecord record) {
        if (next == null) {
            next = application && current != null ? current.updated() : keys(applicationLabel);
        }
        Optional<Plaintext> opened = next == null ? Optional.empty() : next.open(record);
        if (opened.isPresent()) {
            current = next;
            next = null;
            application = true;
        }
        return opened;
    }

    private @Nullable TrafficKeys keys(String label) {
        return secrets.apply(label)
                .map(secret -> TrafficKeys.of(cipher, secret))
                .orElse(null);
    }
}
