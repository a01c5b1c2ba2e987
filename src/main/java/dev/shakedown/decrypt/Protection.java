package dev.shakedown.decrypt;

import dev.shakedown.wire.ProtocolVersion;
import dev.shakedown.wire.TlsRecord;
import java.util.Optional;

/** Opens the protected records of one direction, one after the other. Belongs to one thread. */
interface Protection {

    /** Opens nothing: the version or the suite is not known, or nobody here can compute it. */
    Protection UNKNOWN = new Protection() {
        @Override
        public Optional<Plaintext> open(TlsRecord record) {
            return Optional.empty();
        }

        @Override
        public boolean awaitsSecret() {
            return false;
        }
    };

    /** The record's content, or empty if the secret is missing or the record is not what it was when it was sent. */
    Optional<Plaintext> open(TlsRecord record);

    /** True if a secret would help that is not there yet. */
    boolean awaitsSecret();

    /** The protection that two hellos agreed upon. */
    static Protection of(Hellos hellos, Sender sender, Secrets secrets) {
        Optional<SuiteCipher> cipher = SuiteCipher.of(hellos.suite());
        if (cipher.isEmpty() || hellos.version().compareTo(ProtocolVersion.TLS_1_0) < 0) {
            return UNKNOWN;
        }
        if (!hellos.tls13()) {
            return new Tls12Protection(hellos, sender, secrets, cipher.get());
        }
        return cipher.get().isAead()
                ? new Tls13Protection(cipher.get(), sender, label -> secrets.find(label, hellos.clientRandom()))
                : UNKNOWN;
    }
}
