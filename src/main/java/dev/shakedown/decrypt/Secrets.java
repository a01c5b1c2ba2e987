package dev.shakedown.decrypt;

import java.util.Arrays;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;

/** The secrets for one connection: those of a log, and those learnt since. Belongs to one thread. */
final class Secrets {

    private final KeyLog log;
    private final Map<String, Secret> learnt = new HashMap<>();

    Secrets(KeyLog log) {
        this.log = log;
    }

    void add(Secret secret) {
        learnt.put(secret.label(), secret);
    }

    /** The secret for a purpose, or empty if it is not known yet. */
    Optional<byte[]> find(String label, byte[] clientRandom) {
        return Optional.ofNullable(learnt.get(label))
                .filter(secret -> Arrays.equals(secret.clientRandom(), clientRandom))
                .or(() -> log.find(label, clientRandom))
                .map(Secret::bytes);
    }
}
