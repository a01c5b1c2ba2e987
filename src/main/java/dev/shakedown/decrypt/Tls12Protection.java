package dev.shakedown.decrypt;

import dev.shakedown.wire.TlsRecord;
import java.security.GeneralSecurityException;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** Record protection of TLS 1.0 to 1.2 (RFC 5246 section 6.2.3), whose keys all come from the master secret. Belongs to one thread. */
final class Tls12Protection implements Protection {

    private final Hellos hellos;
    private final Sender sender;
    private final Secrets secrets;
    private final SuiteCipher cipher;
    private @Nullable RecordCipher keyed;
    private long sequence;

    Tls12Protection(Hellos hellos, Sender sender, Secrets secrets, SuiteCipher cipher) {
        this.hellos = hellos;
        this.sender = sender;
        this.secrets = secrets;
        this.cipher = cipher;
    }

    @Override
    public boolean awaitsSecret() {
        return keyed == null && masterSecret().isEmpty();
    }

    @Override
    public Optional<Plaintext> open(TlsRecord record) {
        try {
            if (keyed == null) {
                Optional<byte[]> secret = masterSecret();
                if (secret.isEmpty()) {
                    return Optional.empty();
                }
                keyed = RecordCipher.of(cipher, KeyBlock.of(hellos, sender, cipher, secret.get()), hellos);
            }
            byte[] content = keyed.open(record, sequence);
            sequence++;
            return Optional.of(new Plaintext(record.contentType(), content));
        } catch (GeneralSecurityException e) {
            return Optional.empty();
        }
    }

    private Optional<byte[]> masterSecret() {
        return secrets.find(Secret.MASTER_SECRET, hellos.clientRandom());
    }
}
